import type { Card } from "#app/catalogue/found.ts";
import type { Changes } from "./find-changes.ts";
import type { IfConfirmed } from "./find-confirmed.ts";
import type { Questions } from "./find-questions.ts";
import type { Tally } from "./tally.ts";

/** What takes long to find: kept for a company until it, the catalogue or the day changes. */
export type Ways = {
  questions: Questions;
  changes: Changes;
  ifConfirmed: IfConfirmed;
  /** Notices that were looked at, of those that there are; the others wait for the search. */
  asked: Looked;
  refused: Looked;
};

export type Looked = { looked: number; of: number };

/** Notices with their sum, the first of them as cards. */
export type Group = { tally: Tally; cards: readonly Card[] };

export type Changed = {
  /** The parts of the notice that changed; empty: it is new. */
  parts: readonly string[];
  card: Card;
};

/** What has happened since the last visit; null at the first one. */
export type News = {
  since: string;
  revision: number;
  closed: Group;
  opened: Group;
  appeared: Group;
  changed: { count: number; first: readonly Changed[] };
} | null;

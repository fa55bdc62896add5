import type { Card } from "#app/catalogue/search-result.ts";
import type { Changes } from "./find-changes.ts";
import type { IfConfirmed } from "./find-confirmed.ts";
import type { Questions } from "./find-questions.ts";
import type { Tally } from "./tally.ts";

/** What takes long to find: cached for a company until it, the catalogue or the day changes. */
export type Paths = {
  questions: Questions;
  changes: Changes;
  ifConfirmed: IfConfirmed;
  /** How many of the notices were checked; the others can be found by searching. */
  asked: Checked;
  refused: Checked;
};

export type Checked = { checked: number; of: number };

/** Notices with their totals, the first of them as cards. */
export type Group = { tally: Tally; cards: readonly Card[] };

export type Changed = {
  /** The parts of the notice that changed. */
  parts: readonly string[];
  card: Card;
};

/** What has happened since the last visit; null at the first one. */
export type News = {
  since: string;
  revision: number;
  open: Happened;
  /** What is open by rules that only a machine has read. */
  likely: Happened;
} | null;

export type Happened = {
  closed: Group;
  opened: Group;
  appeared: Group;
  changed: { count: number; first: readonly Changed[] };
};

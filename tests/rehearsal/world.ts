import type { Person } from "#app/accounts/viewer.ts";
import type { Vote } from "#app/confirmation/deliberate/count-votes.ts";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { SideAct } from "#app/confirmation/procedure/side-acts.ts";
import type { Actor } from "#app/confirmation/procedure/step.ts";
import type { Cast } from "./cast.ts";
import type { ExpectedMails } from "./expected-mails.ts";
import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";
import type { Situation } from "./situation.ts";
import type { Tally } from "./tally.ts";

export const origin = "https://naru.test";

/** A case on an agenda, as the rehearsal has seen it. */
export type Agenda = {
  itemId: number;
  meetingId: number;
  of: Ledger;
  meetsAt: string;
  place: string;
  moves: number;
  chair: Person;
  deputy: Person | null;
  invited: readonly Person[];
  present: Set<string>;
  declared: Set<string>;
  votes: Map<string, Vote>;
  /** As it was counted by hand. */
  outcome?: string;
  /** Of the ledger, when the vote was opened. */
  textVersion: number | null;
  isClosed: boolean;
};

export type World = {
  random: Random;
  cast: Cast;
  roundId: number;
  settings: RoundSettings;
  closesAt: string;
  cases: Ledger[];
  agendas: Agenda[];
  mails: ExpectedMails;
  tally: Tally;
  trace: string[];
};

/** The answer of a use case, whichever. */
export type Outcome =
  | { ok: true }
  | { ok: false; because?: string; reason?: string; reasons?: readonly { en: string }[] };

/** One thing that somebody is about to do; `send` may be called twice, as a form that is sent twice. */
export type Play = {
  by: Person;
  actor: Actor | "member";
  send: () => Promise<Outcome>;
  /** Notes in the ledger what was done. */
  note?: (at: string) => void | Promise<void>;
  /** The same form sent twice is no second act; false where it is one, as of two equal messages of a day. */
  isOnce?: boolean;
  /** It writes no event, since nothing changes by it. */
  isSilent?: boolean;
};

export type Turn = { world: World; of: Ledger; seen: Situation };

export type Move = {
  /** The step or side act that it writes; null: none. */
  act: StepName | SideAct | null;
  name: string;
  /** How likely it is in such a situation; 0 where no page would offer it. */
  weight: (turn: Turn) => number;
  play: (turn: Turn) => Play | Promise<Play>;
};

/** A sentence that stands nowhere else. */
export function sentence({ random }: World, what: string): string {
  return `${what} ${random.below(1_000_000_000).toString(36)}`;
}

/** How likely a step is where it is the usual one, and elsewhere. */
export function weightIf(isUsual: boolean, usual: number, rare: number): number {
  return isUsual ? usual : rare;
}

/** Somebody of an office; mostly one whom nothing keeps from the case. */
export function somebody({ world, of }: Turn, people: readonly Person[]): Person {
  const free = people.filter(
    ({ id, companies }) =>
      !of.recused.has(id) && !companies.some((company) => company.id === of.applicant.companyId),
  );
  return world.random.pick(free.length > 0 && !world.random.chance(0.08) ? free : people);
}

/** Somebody who can act for the applicant. */
export function ofApplicant({ world, of }: Turn): Person {
  const { owner, editor, consultant } = of.applicant;
  return world.random.pick([owner, owner, editor, consultant]);
}

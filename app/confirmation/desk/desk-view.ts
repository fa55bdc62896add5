import type { CaseView } from "#app/confirmation/case/case-views.ts";
import type { RoundChoice } from "#app/confirmation/case/list-round-choices.server.ts";
import { type Status, statusNames } from "#app/confirmation/procedure/statuses.ts";
import type { Bilingual } from "#app/i18n/locale.ts";

export type OfficerLoad = { id: string; name: string; cases: number; soon: number; overdue: number };
export type ExpertLoad = { id: string; name: string; reviews: number; overdue: number; nextDueOn: string };

/** So many cases that are alike in all of this. */
export type CaseCount = Readonly<Record<CaseView, boolean>> & {
  status: Status;
  isOpen: boolean;
  isOfRound: boolean;
  field: Bilingual;
  /** What was decided and made known; null: nothing yet, or ended without a decision. */
  result: "confirmed" | "not_confirmed" | null;
  isStopped: boolean;
  cases: number;
};

export type Desk = {
  /** The moment (ISO 8601) of all figures. */
  at: string;
  rounds: readonly RoundChoice[];
  /** Null: no round has opened yet. */
  roundId: number | null;
  counts: readonly CaseCount[];
  officers: readonly OfficerLoad[];
  experts: readonly ExpertLoad[];
  /** Conditions of decisions that have not been found met yet. */
  conditions: { open: number; overdue: number };
};

/** How many cases in hand are in a view of the queue. */
export function countOfView(counts: readonly CaseCount[], view: CaseView): number {
  return sumOf(counts.filter((count) => count[view]));
}

/** What a bar shows of some cases: those whose period stands still, is due soon, is over; the rest is on its way or finished. */
export type Standing = { cases: number; stopped: number; soon: number; overdue: number };

function standingOf(counts: readonly CaseCount[]): Standing {
  return {
    cases: sumOf(counts),
    stopped: sumOf(counts.filter(({ isStopped, overdue }) => isStopped && !overdue)),
    soon: sumOf(counts.filter(({ soon, isStopped }) => soon && !isStopped)),
    overdue: sumOf(counts.filter(({ overdue }) => overdue)),
  };
}

export type StageRow = Standing & { status: Status };
export type FieldRow = Standing & {
  field: Bilingual;
  open: number;
  confirmed: number;
  notConfirmed: number;
};

/** The cases of the round by where they stand, in the order of the procedure; stages that no case is in are left out. */
export function stagesOf(counts: readonly CaseCount[]): readonly StageRow[] {
  const ofRound = counts.filter(({ isOfRound }) => isOfRound);
  return statusNames
    .map((status) => ({ status, ...standingOf(ofRound.filter((count) => count.status === status)) }))
    .filter(({ cases }) => cases > 0);
}

/** The cases of the round by field of technology, the largest first. */
export function fieldsOf(counts: readonly CaseCount[]): readonly FieldRow[] {
  const ofRound = counts.filter(({ isOfRound }) => isOfRound);
  const fields = new Map(ofRound.map(({ field }) => [field.ko, field]));
  return [...fields.values()]
    .map((field) => {
      const alike = ofRound.filter((count) => count.field.ko === field.ko);
      const decided = (result: CaseCount["result"]) =>
        sumOf(alike.filter((count) => count.result === result));
      return {
        field,
        ...standingOf(alike),
        open: sumOf(alike.filter(({ isOpen }) => isOpen)),
        confirmed: decided("confirmed"),
        notConfirmed: decided("not_confirmed"),
      };
    })
    .sort((a, b) => b.cases - a.cases || a.field.ko.localeCompare(b.field.ko, "ko"));
}

function sumOf(counts: readonly CaseCount[]): number {
  return counts.reduce((sum, { cases }) => sum + cases, 0);
}

/** The round that an address asks for; null: the latest one. */
export function roundIdOf(url: URL): number | null {
  const id = Number(url.searchParams.get("round"));
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

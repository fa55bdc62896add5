import type { RoundChoice } from "#app/confirmation/case/list-round-choices.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";

/** What became of a case: 'ended' without a decision, or 'open' as long as the applicant has not been told one. */
export const outcomes = ["confirmed", "not_confirmed", "ended", "open"] as const;
export type Outcome = (typeof outcomes)[number];

/** The stages that a case leaves again, in the order of the procedure. */
export const timedStages = ["received", "screening", "examination", "deliberation", "decided"] as const;

/** Figures over fewer cases than this say little, and are marked. */
export const FEW_CASES = 5;
/** Below this, a page says that its figures rest on few cases. */
const MANY_CASES = 20;

/** So many cases that are alike in all of this. */
export type OutcomeCount = {
  roundId: number;
  field: Bilingual;
  outcome: Outcome;
  /** Whether the result was told inside the legal period; null: none was told. */
  isInside: boolean | null;
  cases: number;
};

/** In working days. */
export type Spread = { median: number; least: number; most: number };
export type StageTime = {
  stage: (typeof timedStages)[number] | "whole";
  /** That have left the stage. */
  cases: number;
  used: Spread;
  stopped: Spread;
};

export type AskedQuestion = {
  key: string;
  label: Bilingual;
  /** Whose form has the question. */
  applications: number;
  asked: number;
  requests: number;
};

export type OfficerShare = { id: string; name: string; cases: number; open: number };
export type ExpertShare = {
  id: string;
  name: string;
  reviews: number;
  submitted: number;
  declined: number;
  medianDays: number | null;
};

export type Figures = {
  /** The moment (ISO 8601) of all figures. */
  at: string;
  rounds: readonly RoundChoice[];
  /** Null: of all rounds. */
  roundId: number | null;
  outcomes: readonly OutcomeCount[];
  stages: readonly StageTime[];
  questions: readonly AskedQuestion[];
  officers: readonly OfficerShare[];
  experts: readonly ExpertShare[];
};

export type OutcomeRow = Readonly<Record<Outcome, number>> & {
  key: string;
  name: Bilingual;
  cases: number;
  inside: number;
  outside: number;
};

/** Cases by field of technology, those with most first. */
export function fieldRowsOf(counts: readonly OutcomeCount[]): readonly OutcomeRow[] {
  const fields = new Map(counts.map(({ field }) => [field.ko, field]));
  return [...fields]
    .map(([key, field]) =>
      rowOf(
        key,
        field,
        counts.filter((count) => count.field.ko === key),
      ),
    )
    .sort((a, b) => b.cases - a.cases || a.key.localeCompare(b.key, "ko"));
}

/** Cases by round, the newest first; rounds without any are left out. */
export function roundRowsOf(
  counts: readonly OutcomeCount[],
  rounds: readonly RoundChoice[],
): readonly OutcomeRow[] {
  return rounds
    .map(({ id, name }) =>
      rowOf(
        String(id),
        name,
        counts.filter(({ roundId }) => roundId === id),
      ),
    )
    .filter(({ cases }) => cases > 0);
}

function rowOf(key: string, name: Bilingual, counts: readonly OutcomeCount[]): OutcomeRow {
  const sumOf = (isMeant: (count: OutcomeCount) => boolean) =>
    counts.reduce((sum, count) => (isMeant(count) ? sum + count.cases : sum), 0);
  const of = (outcome: Outcome) => sumOf((count) => count.outcome === outcome);
  return {
    key,
    name,
    cases: sumOf(() => true),
    confirmed: of("confirmed"),
    not_confirmed: of("not_confirmed"),
    ended: of("ended"),
    open: of("open"),
    inside: sumOf(({ isInside }) => isInside === true),
    outside: sumOf(({ isInside }) => isInside === false),
  };
}

/** The counts of the rounds that are looked at. */
export function countsOfRound({ outcomes: counts, roundId }: Pick<Figures, "outcomes" | "roundId">) {
  return counts.filter((count) => roundId === null || count.roundId === roundId);
}

/** All stages in the order of the procedure, and the whole way last. */
export function stagesInOrder(stages: readonly StageTime[]): readonly StageTime[] {
  return [...timedStages, "whole"].flatMap((stage) => stages.filter((each) => each.stage === stage));
}

/** A share in whole per cent; null: of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100);
}

/** The round that an address asks for: its id, 'all', or null for the latest one. */
export function askedRoundOf(url: URL): number | "all" | null {
  const asked = url.searchParams.get("round");
  const id = Number(asked);
  if (asked === "all") return asked;
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** Whether figures over so many cases say little about how things go. */
export function restsOnFew(cases: number): boolean {
  return cases < MANY_CASES;
}

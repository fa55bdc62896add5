import type { RoundChoice } from "#app/confirmation/case/list-round-choices.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import {
  type AskedQuestion,
  fieldRowsOf,
  type Outcome,
  type OutcomeCount,
  type OutcomeRow,
  outcomes,
  percentOf,
  roundRowsOf,
  type StageTime,
  stagesInOrder,
} from "./figures-view.ts";
import { hideSmallCounts, type ShownCount } from "./hide-small-counts.ts";

export type PublicRow = Readonly<Record<Outcome | "cases", ShownCount>> & { key: string; name: Bilingual };

/** What everybody may see: counts that are hidden have left no trace here. */
export type PublicFigures = {
  /** The moment (ISO 8601) of all figures. */
  at: string;
  hasClosedRound: boolean;
  fields: readonly PublicRow[];
  rounds: readonly PublicRow[];
  total: Readonly<Record<Outcome | "cases", ShownCount>>;
  /** Whether all sums are shown; otherwise nothing below the tables is, since it would narrow down what is hidden. */
  isWhole: boolean;
  /** Results told inside the legal period; null: too few on one side to say. */
  inTime: { inside: number; told: number } | null;
  stages: readonly { stage: StageTime["stage"]; used: number; stopped: number }[];
  questions: readonly { key: string; label: Bilingual; asked: ShownCount; percent: number | null }[];
};

/** Medians and shares of fewer cases are not published. */
const FEWEST = 5;
const mayBeSaid = (count: number) => count === 0 || count >= FEWEST;

/**
 * Figures as everybody may see them. Pure.
 *
 * The tables by field and by round are about the same cases and hidden together. Every other figure says something of how
 * many cases there are, even by being there, and so is left out unless all sums of the tables are shown.
 */
export function publicFiguresOf(
  counts: readonly OutcomeCount[],
  rounds: readonly RoundChoice[],
  { stages, questions }: { stages: readonly StageTime[]; questions: readonly AskedQuestion[] },
): Omit<PublicFigures, "at" | "hasClosedRound"> {
  const byField = fieldRowsOf(counts);
  const byRound = roundRowsOf(counts, rounds);
  const cellsOf = (rows: readonly OutcomeRow[]) => rows.map((row) => outcomes.map((name) => row[name]));
  // The register names each confirmed company with field and day.
  const isPublic = outcomes.map((outcome) => outcome === "confirmed");
  const shown = hideSmallCounts(cellsOf(byField), cellsOf(byRound), isPublic);
  const [ofFields, ofRounds] = shown.tables;
  const rowsOf = (rows: readonly OutcomeRow[], { cells, sums }: typeof ofFields) =>
    rows.map(({ key, name }, at) => ({ key, name, ...recordOf(cells[at] ?? [], sums[at] ?? "withheld") }));
  const total = recordOf(shown.columns, shown.all);
  const sumOf = (key: "inside" | "outside") => byField.reduce((sum, row) => sum + row[key], 0);
  const [inside, outside] = [sumOf("inside"), sumOf("outside")];
  const isWhole = Object.values(total).every((count) => typeof count === "number");
  const isSaid = isWhole && mayBeSaid(inside) && mayBeSaid(outside);
  return {
    fields: rowsOf(byField, ofFields),
    rounds: rowsOf(byRound, ofRounds),
    total,
    isWhole,
    inTime: isSaid ? { inside, told: inside + outside } : null,
    stages: stagesInOrder(stages)
      .filter(({ cases }) => isWhole && cases >= FEWEST)
      .map(({ stage, used, stopped }) => ({ stage, used: used.median, stopped: stopped.median })),
    questions: (isWhole ? questions : []).map(({ key, label, asked, applications }) => ({
      key,
      label,
      asked: asked >= FEWEST ? asked : "few",
      percent: asked >= FEWEST ? percentOf(asked, applications) : null,
    })),
  };
}

function recordOf(cells: readonly ShownCount[], cases: ShownCount): PublicFigures["total"] {
  const of = (outcome: Outcome) => cells[outcomes.indexOf(outcome)] ?? "withheld";
  return {
    cases,
    confirmed: of("confirmed"),
    not_confirmed: of("not_confirmed"),
    ended: of("ended"),
    open: of("open"),
  };
}

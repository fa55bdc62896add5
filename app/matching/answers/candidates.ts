import { hasLevels } from "../catalogue/words.ts";
import type { ListName, ValueType } from "../facts.ts";
import type { Moment } from "../judging/leaf-test.ts";
import type { Leaf } from "../judging/node.ts";
import { toFourDecimals } from "../judging/series-test.ts";
import { type Facts, factValue, type Knowledge, type KnownList, type Value } from "../knowledge.ts";
import type { NumberTest } from "../rule.ts";
import type { Subject } from "../walk.ts";
import { valueTypeOf } from "../walk.ts";
import type { Answer } from "./answer.ts";
import {
  boundaryFigures,
  boundaryValues,
  boundsOf,
  figuresAt,
  wordsOutside,
  yearsOf,
} from "./boundary-values.ts";
import { listAnswers } from "./list-answers.ts";

/** The position of an answer among others: figures and days are ordered, words are not. */
export type Position = number | string;

export type Candidate = { at: Position; answer: Answer };

/** Answers to one question, at least one for each result that the leaves distinguish. */
export type Candidates = {
  all: readonly Candidate[];
  /** Figures and days, in ascending order: no outcome changes between two neighbours. */
  isOrdered: boolean;
  /** The one that represents all words that no leaf names; null where no single one does. */
  outside: Position | null;
  /** For a series: the years that get the figure. */
  years: readonly string[];
  /** For a list: how many items were there before. */
  present: number;
};

const plain = { isOrdered: false, outside: null, years: [], present: 0 } as const;

/** @param leaves all about this subject */
export function candidatesFor(
  leaves: readonly Leaf[],
  subject: Subject,
  known: Knowledge,
  moment: Moment,
): Candidates {
  if ("list" in subject) return ofList(leaves, subject.list, known.lists[subject.list], moment);
  const [first] = leaves;
  const type = first ? valueTypeOf(first) : null;
  const say = (value: Value): Answer => ({ ...subject, value });
  if (type?.type === "series") {
    const given = "fact" in subject ? factValue(subject.fact, known.facts) : known.answers[subject.ask];
    return ofSeries(leaves, given, known.facts, say, moment);
  }
  return ofValues(leaves, type, say, moment);
}

function ofValues(
  leaves: readonly Leaf[],
  type: ValueType | null,
  say: (value: Value) => Answer,
  moment: Moment,
): Candidates {
  const others = type?.type === "choice" ? wordsOutside(type, leaves) : [];
  const values = [...leaves.flatMap((leaf) => boundaryValues(leaf, moment)), ...others];
  const outside = type?.type === "choice" && !hasLevels(type) ? (others[0] ?? null) : null;
  const all = values.map((value) => ({ at: positionOf(value), answer: say(value) }));
  return type?.type === "number" || type?.type === "day"
    ? ordered(all)
    : { ...plain, all: distinct(all), outside };
}

function positionOf(value: Value): Position {
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}

function ofSeries(
  leaves: readonly Leaf[],
  given: Value | undefined,
  company: Facts,
  say: (value: Value) => Answer,
  moment: Moment,
): Candidates {
  const tests = leaves.flatMap(({ criterion }) => ("over" in criterion ? [criterion] : []));
  const known = yearsGiven(given);
  const asked = tests.flatMap(({ over }) => yearsOf(over, moment, company));
  const years = [...new Set(asked)].filter((year) => known[year] === undefined);
  const figures = tests.flatMap((test) => boundaryFigures(test, moment, known, company));
  const all = figures.map((at) => ({ at, answer: say(withYears(known, years, at)) }));
  const growing = tests.filter(({ over }) => over.growth).flatMap(ratesAt);
  if (growing.length === 0) return { ...ordered(all), years };
  const grown = growing.flatMap((rate) =>
    [...new Set([usualFigure, ...figures.filter((figure) => figure > 0)])]
      .slice(0, mostAnchors)
      .map((anchor) => ({ ...known, ...grownYears(known, years, anchor, rate) })),
  );
  const sequences = grown.map((value) => ({ at: JSON.stringify(value), answer: say(value) }));
  return { ...plain, all: distinct([...all, ...sequences]), years };
}

/** Figures of years that grow alike: at each limit of a growth, and far beyond on either side. */
function ratesAt(test: NumberTest): readonly number[] {
  return [...figuresAt(boundsOf(test), "percent"), 900, -90];
}

const usualFigure = 1_000_000_000;
const mostAnchors = 4;

/** The years that are not known, each grown by this percentage from the year before it, the first of them from the next one that is known. */
function grownYears(
  known: Readonly<Record<string, number>>,
  years: readonly string[],
  anchor: number,
  rate: number,
): Record<string, number> {
  const factor = Math.max(0, 1 + rate / 100);
  const all = [...new Set([...years, ...Object.keys(known)])].sort();
  const firstKnown = all.find((year) => known[year] !== undefined);
  const distanceTo = (year: string) => Number(firstKnown ?? year) - Number(year);
  const filled: Record<string, number> = {};
  for (const year of all) {
    if (known[year] !== undefined) continue;
    const before = filled[String(Number(year) - 1)] ?? known[String(Number(year) - 1)];
    const start =
      firstKnown === undefined ? anchor : (known[firstKnown] ?? anchor) / (factor || 1) ** distanceTo(year);
    filled[year] = toFourDecimals(Math.min(1e15, before === undefined ? start : before * factor));
  }
  return filled;
}

function yearsGiven(value: Value | undefined): Readonly<Record<string, number>> {
  return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, number>) : {};
}

function withYears(known: Readonly<Record<string, number>>, years: readonly string[], figure: number) {
  return { ...known, ...Object.fromEntries(years.map((year) => [year, figure])) };
}

function ofList(
  leaves: readonly Leaf[],
  list: ListName,
  known: KnownList | undefined,
  moment: Moment,
): Candidates {
  const answers = leaves.flatMap((leaf) => listAnswers(leaf, known, moment));
  const all = answers.map((answer) => ({
    at: JSON.stringify(answer.items),
    answer: { list, known: answer },
  }));
  return { ...plain, all: distinct(all), present: known?.items.length ?? 0 };
}

function ordered(all: readonly Candidate[]): Candidates {
  return { ...plain, all: distinct(all).toSorted((a, b) => compare(a.at, b.at)), isOrdered: true };
}

export function compare(a: Position, b: Position): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.at, candidate])).values()];
}

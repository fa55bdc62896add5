import { hasLevels } from "../catalogue/words.ts";
import type { ListName, ValueType } from "../facts.ts";
import type { Moment } from "../judging/leaf-test.ts";
import { type Leaf, valueTypeOf } from "../judging/node.ts";
import type { Facts, Knowledge, KnownList, Value } from "../knowledge.ts";
import type { Subject } from "../walk.ts";
import type { Answer } from "./answer.ts";
import { boundaryFigures, boundaryValues, wordsOutside, yearsOf } from "./boundary-values.ts";
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
    const given = "fact" in subject ? known.facts[subject.fact] : known.answers[subject.ask];
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
  return { ...ordered(all), years };
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

import {
  addDays,
  type Day,
  type DayInterval,
  type Duration,
  earliestStart,
  firstDayOf,
  lastDayOf,
  latestStart,
} from "../calendar.ts";
import type { ValueType } from "../catalogue/fact-types.ts";
import { levelsOf, mayLieWithin, type WordType, wordKey, wordsWithin } from "../catalogue/words.ts";
import type { Value } from "../knowledge.ts";
import { MET, NOT_MET, type Outcome, ofBoolean, UNKNOWN } from "../outcome.ts";
import type { BaseDate, DayTest, Range, SetTest, Test } from "../rule.ts";

/** One window, judged on one day: what base dates are resolved from. Null: not announced. */
export type Moment = {
  today: Day;
  window: { announcedOn: Day | null; opensOn: Day | null; lastDay: Day | null };
};

/** The outcome for a value; absent is unknown. */
export type Decide = (value: Value | undefined) => Outcome;

const undecided: Decide = () => UNKNOWN;

/**
 * The days that this base date stands for: none if the window lacks it, two if the notice does not state it and both
 * ends of [announcement, last day to apply] have to agree. An open end is today, because someone applying now applies today.
 */
export function baseDays(at: BaseDate, { today, window }: Moment): readonly Day[] {
  if (typeof at === "object") return [at.on];
  switch (at) {
    case "announcement":
      return window.announcedOn === null ? [] : [window.announcedOn];
    case "deadline":
      return window.lastDay === null ? [] : [window.lastDay];
    case "application":
      return [earlier(window.lastDay, later(window.opensOn, today))];
    case "not_printed": {
      const first = window.announcedOn ?? window.opensOn ?? today;
      const last = window.lastDay ?? later(first, today);
      return first === last ? [first] : [first, last];
    }
  }
}

export function later(a: Day | null, b: Day): Day {
  return a !== null && a > b ? a : b;
}

function earlier(a: Day | null, b: Day): Day {
  return a !== null && a < b ? a : b;
}

/** Judges on each base day; where they disagree, only the agency can say which one counts. */
function agreeing([first, second]: readonly Decide[]): Decide {
  if (!first) return undecided;
  if (!second) return first;
  return (value) => {
    const outcome = first(value);
    return outcome === second(value) ? outcome : UNKNOWN;
  };
}

/**
 * The decision of one test for values of this type, at this moment. A value of the wrong type is refused by `parseKnowledge`;
 * if one gets here after all, it counts as unknown.
 */
export function decider(type: ValueType, test: Test, moment: Moment): Decide {
  if ("is" in test) {
    const { is } = test;
    return (value) => (typeof value === "boolean" ? ofBoolean(value === is) : UNKNOWN);
  }
  if ("unit" in test) {
    const isWithin = rangeCheck(test);
    return (value) => (typeof value === "number" ? ofBoolean(isWithin(value)) : UNKNOWN);
  }
  if ("anyOf" in test || "allOf" in test || "noneOf" in test)
    return "options" in type ? setDecider(test, type) : undecided;
  if ("atLeast" in test || "atMost" in test) return gradeDecider(test, "scale" in type ? type.scale : []);
  return agreeing(passingDays(test, moment).map(within));
}

export function rangeCheck({ min, above, max, below }: Range<number>): (figure: number) => boolean {
  return (figure) =>
    (min === undefined || figure >= min) &&
    (above === undefined || figure > above) &&
    (max === undefined || figure <= max) &&
    (below === undefined || figure < below);
}

function setDecider(test: SetTest, type: WordType): Decide {
  const named = wordsNamed(test).map((word) => wordKey(word, type));
  const isNamed = namedCheck(named, type);
  if ("allOf" in test) {
    // Of a group any one member will do.
    const wanted = named.map((word) => namedCheck([word], type));
    return (value) => heldWords(value, (held) => wanted.every((isOne) => held.some(isOne)));
  }
  const isAny = "anyOf" in test;
  return (value) => {
    if (typeof value !== "string") return heldWords(value, (held) => held.some(isNamed) === isAny);
    if (isNamed(value)) return ofBoolean(isAny);
    return mayLieWithin(value, named, type) ? UNKNOWN : ofBoolean(!isAny);
  };
}

export function wordsNamed(test: SetTest): readonly string[] {
  if ("anyOf" in test) return test.anyOf;
  return "allOf" in test ? test.allOf : test.noneOf;
}

/** Whether a word is one of these, or lies within one. */
function namedCheck(named: readonly string[], type: WordType): (word: string) => boolean {
  const names = new Set(named.flatMap((word) => wordsWithin(word, type)));
  return (word) => names.has(word) || levelsOf(word, type).some((level) => names.has(level));
}

function heldWords(value: Value | undefined, holds: (held: readonly string[]) => boolean): Outcome {
  return Array.isArray(value) ? ofBoolean(holds(value)) : UNKNOWN;
}

/** Scales run from best to worst. */
function gradeDecider(test: { atLeast: string } | { atMost: string }, scale: readonly string[]): Decide {
  const isFloor = "atLeast" in test;
  const limit = scale.indexOf(isFloor ? test.atLeast : test.atMost);
  return (value) => {
    if (typeof value !== "string") return UNKNOWN;
    return ofBoolean(isFloor ? scale.indexOf(value) <= limit : scale.indexOf(value) >= limit);
  };
}

/**
 * The days that a test of days can be measured on. Where there is no deadline, it is any day from the first possible
 * application on: what holds now and for good holds on it, whenever it will be.
 */
export function measuringDays(at: BaseDate, moment: Moment): readonly Day[] {
  const days = baseDays(at, moment);
  if (days.length > 0 || at !== "deadline") return days;
  return [...baseDays("application", moment), forGood];
}

/** Later than any day that is measured; before the 28th, so that months can be subtracted from it. */
const forGood = "9999-06-15";

/** Whether a limit is only the end of an open period, and no day that anything can be measured on. */
export function isForGood(day: Day): boolean {
  return day > "9000";
}

/** The days that pass this test, once for each day that its base date stands for. */
export function passingDays(test: DayTest, moment: Moment): readonly DayInterval[] {
  if ("ago" in test) return measuringDays(test.at, moment).map((base) => elapsed(test.ago, base));
  if ("validAt" in test) return measuringDays(test.validAt, moment).map((base) => ({ from: base, to: null }));
  return [{ from: test.from ?? null, to: test.to ?? null }];
}

/** The days from which as much time as `range` says has passed at `base`; a day after `base` never has. */
function elapsed(range: Range<Duration>, base: Day): DayInterval {
  const { min, above, max, below } = range;
  let from: Day | null = null;
  if (max !== undefined) from = earliestStart(base, max);
  if (below !== undefined) from = addDays(latestStart(base, below), 1);
  let to = base;
  if (min !== undefined) to = latestStart(base, min);
  if (above !== undefined) to = addDays(earliestStart(base, above), -1);
  return { from, to };
}

/** Of a month or a year nobody knows the day: it passes if all of its days do. */
function within({ from, to }: DayInterval): Decide {
  return (value) => {
    if (typeof value !== "string") return UNKNOWN;
    const first = firstDayOf(value);
    const last = lastDayOf(value);
    if ((from === null || first >= from) && (to === null || last <= to)) return MET;
    return (from !== null && last < from) || (to !== null && first > to) ? NOT_MET : UNKNOWN;
  };
}

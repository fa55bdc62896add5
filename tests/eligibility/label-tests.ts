import { type Day, type Duration, isDay } from "#app/matching/calendar.ts";
import type { Unit } from "#app/matching/facts.ts";
import type { BaseDate, Criterion, Range, SeriesTest } from "#app/matching/rule.ts";
import { addDays } from "#app/time.ts";
import { wordsOf } from "./label-values.ts";
import type { LabelTest } from "./labels.ts";

/**
 * `min` and `max` include their limit unless the label says otherwise; `inclusive` applies to `max`, and to `min` where there
 * is no `max`. That something exists means more than zero.
 */
export function boundsOf(test: LabelTest): Range<number> | null {
  const { min, max, equals, exists } = test;
  if (typeof equals === "number") return { min: equals, max: equals };
  if (typeof exists === "boolean" && min === undefined && max === undefined)
    return exists ? { above: 0 } : { max: 0 };
  const range: Range<number> = {};
  const isOpenBelow = test.minInclusive === false || (test.inclusive === false && typeof max !== "number");
  const isOpenAbove = test.maxInclusive === false || test.inclusive === false;
  if (typeof min === "number") range[isOpenBelow ? "above" : "min"] = min;
  if (typeof max === "number") range[isOpenAbove ? "below" : "max"] = max;
  return Object.keys(range).length > 0 ? range : null;
}

/** Labelled years as a length: whole years, or months where a part of a year is meant. */
function lengthOf(years: unknown, unit: unknown = "years"): Duration | null {
  if (typeof years !== "number" || years < 0) return null;
  if (unit === "months") return { months: Math.round(years) };
  if (unit === "days") return { days: Math.round(years) };
  return Number.isInteger(years) ? { years } : { months: Math.round(years * 12) };
}

export function durationBounds(test: LabelTest): Range<Duration> | null {
  const bounds = boundsOf(test);
  if (!bounds) return null;
  const lengths = Object.entries(bounds).map(([name, years]) => [name, lengthOf(years, test.unit)]);
  return lengths.some(([, length]) => length === null) ? null : Object.fromEntries(lengths);
}

/** How far a look-back reaches, or null if the test is about no past event. */
export function lookBackOf(test: LabelTest): Range<Duration> | null {
  const within = lengthOf(test.withinYears ?? test.maxYearsSince) ?? lengthOf(test.withinMonths, "months");
  if (!within) return null;
  return test.inclusive === false || test.maxInclusive === false ? { below: within } : { max: within };
}

/** A printed range of days, under any of the names that labels give its ends. */
export function dayRangeOf(test: LabelTest): { from?: Day; to?: Day } | null {
  const from = dayIn(test.establishedFrom ?? test.from ?? test.after ?? test.min);
  const to = dayIn(test.establishedTo ?? test.to ?? test.before ?? test.max);
  if (!from && !to) return null;
  const isOpenAbove = test.maxInclusive === false || test.inclusive === false;
  return {
    ...(from && { from: test.minInclusive === false ? addDays(from, 1) : from }),
    ...(to && { to: isOpenAbove ? addDays(to, -1) : to }),
  };
}

function dayIn(value: unknown): Day | null {
  const day = typeof value === "string" ? value.slice(0, 10) : "";
  return isDay(day) ? day : null;
}

const baseDates: Readonly<Record<string, BaseDate>> = {
  announcement: "announcement",
  announcementDate: "announcement",
  deadline: "deadline",
  applicationDeadline: "deadline",
  applicationDate: "application",
  application: "application",
};

/** The day that the label prints as the base date: its own, or that of another notice. */
export function printedBase({ baseDate, baseDateValue }: LabelTest): Day | null {
  return dayIn(baseDateValue) ?? dayIn(baseDate);
}

/** An unknown base date counts as not printed in the notice. */
export function atBase(test: LabelTest): BaseDate {
  const on = printedBase(test);
  if (on) return { on };
  return typeof test.baseDate === "string" ? (baseDates[test.baseDate] ?? "not_printed") : "not_printed";
}

export function seriesTest<U extends Unit>(test: LabelTest, unit: U): (SeriesTest & { unit: U }) | null {
  const bounds = boundsOf(test);
  if (!bounds) return null;
  const years = test.consecutiveYears ?? test.averageYears;
  const lastClosedYears = typeof years === "number" && years >= 1 ? years : 1;
  const isAverage = test.averageYears !== undefined && lastClosedYears > 1;
  return { ...bounds, unit, over: { lastClosedYears, as: isAverage ? "average" : "each", at: atBase(test) } };
}

export function flagTest(test: LabelTest, criterion: (is: boolean) => Criterion): Criterion | null {
  const is = test.equals ?? test.exists;
  return typeof is === "boolean" ? criterion(is) : null;
}

export type WordTest = { anyOf: string[] } | { allOf: string[] } | { noneOf: string[] };

/** The words of a test; `in` and a single word mean any of them. */
export function wordTest(test: LabelTest, known?: object, code?: (word: string) => string): WordTest | null {
  const read = (value: unknown) => {
    const found = wordsOf(value, known, code);
    return found?.length ? found : null;
  };
  const anyOf = read(test.anyOf ?? test.in ?? (typeof test.equals === "string" ? test.equals : undefined));
  if (anyOf) return { anyOf };
  const allOf = read(test.allOf);
  if (allOf) return { allOf };
  const noneOf = read(test.noneOf ?? test.notIn);
  return noneOf && { noneOf };
}

/** The least number that a test requires; one by default. */
export function leastOf({ min, minCount }: LabelTest): number {
  const least = minCount ?? min;
  return typeof least === "number" && least > 1 ? Math.ceil(least) : 1;
}

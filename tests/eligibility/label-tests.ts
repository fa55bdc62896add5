import { type Duration, isDay } from "#app/matching/calendar.ts";
import type { Unit } from "#app/matching/facts.ts";
import type { BaseDate, Criterion, Range, SeriesTest } from "#app/matching/rule.ts";
import type { LabelTest } from "./labels.ts";

/** `min` and `max` include their limit unless the label says otherwise. */
export function boundsOf(test: LabelTest): Range<number> | null {
  const { min, max } = test;
  const range: Range<number> = {};
  if (typeof min === "number") range[test.minInclusive === false ? "above" : "min"] = min;
  const isOpen = test.maxInclusive === false || (test.inclusive === false && typeof max === "number");
  if (typeof max === "number") range[isOpen ? "below" : "max"] = max;
  return Object.keys(range).length > 0 ? range : null;
}

/** Labelled years as a length: whole years, or months where a part of a year is meant. */
export function lengthOf(years: unknown, unit: unknown = "years"): Duration | null {
  if (typeof years !== "number") return null;
  if (unit === "months") return { months: years };
  if (unit === "days") return { days: years };
  return Number.isInteger(years) ? { years } : { months: Math.round(years * 12) };
}

export function durationBounds(test: LabelTest): Range<Duration> | null {
  const bounds = boundsOf(test);
  if (!bounds) return null;
  const lengths = Object.entries(bounds).map(([name, years]) => [name, lengthOf(years, test.unit)]);
  return Object.fromEntries(lengths);
}

const baseDates: Readonly<Record<string, BaseDate>> = {
  announcement: "announcement",
  announcementDate: "announcement",
  deadline: "deadline",
  applicationDate: "application",
  application: "application",
};

/** A base date that the label does not know is one that the notice does not print. */
export function atBase({ baseDate }: LabelTest): BaseDate {
  if (typeof baseDate !== "string") return "not_printed";
  return isDay(baseDate) ? { on: baseDate } : (baseDates[baseDate] ?? "not_printed");
}

export function seriesTest<U extends Unit>(test: LabelTest, unit: U): (SeriesTest & { unit: U }) | null {
  const bounds = boundsOf(test);
  if (!bounds) return null;
  const lastClosedYears = typeof test.consecutiveYears === "number" ? test.consecutiveYears : 1;
  return { ...bounds, unit, over: { lastClosedYears, as: "each", at: atBase(test) } };
}

export function flagTest(test: LabelTest, criterion: (is: boolean) => Criterion): Criterion | null {
  return typeof test.equals === "boolean" ? criterion(test.equals) : null;
}

/** The words of a list, or null if there is none or one is not known. */
export function wordsOf(
  value: unknown,
  known?: object,
  code: (word: string) => string = (word) => word,
): string[] | null {
  const list = typeof value === "string" ? [value] : value;
  if (!Array.isArray(list)) return null;
  const codes = list.map((word) => code(String(word)));
  return codes.every((word) => !known || Object.hasOwn(known, word)) ? codes : null;
}

/** A number of an object that comes from a label. */
export function numberOf(value: unknown, name: string): number | null {
  if (typeof value !== "object" || value === null) return null;
  const figure: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof figure === "number" ? figure : null;
}

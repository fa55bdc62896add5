import { Temporal } from "temporal-polyfill";

/** A calendar day in Asia/Seoul, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** The day that stands for 'never': of a certificate without an expiry date, a ban without an end. Later than any other. */
export const NEVER: Day = "9999-12-31";

/** A length of time in exactly one unit; whole numbers. */
export type Duration = { years: number } | { months: number } | { days: number };

/** Both ends included; an open end is absent. */
export type DayInterval = { from: Day | null; to: Day | null };

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** A day, or a month or a year of which the day is not known: `1988`, `1988-05`. */
export function isPartialDay(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10));
}

/** The first day that a day, month or year can mean. */
export function firstDayOf(partial: string): Day {
  return partial.length === 10 ? partial : `${partial}-01-01`.slice(0, 10);
}

/** The last day that a day, month or year can mean. */
export function lastDayOf(partial: string): Day {
  if (partial.length === 10) return partial;
  return partial.length === 4 ? `${partial}-12-31` : addDays(addMonths(`${partial}-01`, 1), -1);
}

// Rules are compiled by the ten thousand, and Temporal takes five times as long. `Date` is used at midnight UTC,
// where every day has the same length.
const millisecondsOfDay = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * millisecondsOfDay)
    .toISOString()
    .slice(0, -"T00:00:00.000Z".length);
}

/** The same day of another month, or that month's last day where it has no such day. */
function addMonths(day: Day, months: number): Day {
  const date = new Date(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  if (dayOfMonth < date.getUTCDate()) date.setUTCDate(dayOfMonth);
  return date.toISOString().slice(0, -"T00:00:00.000Z".length);
}

function add(day: Day, length: Duration, times: 1 | -1): Day {
  if ("days" in length) return addDays(day, times * length.days);
  return addMonths(day, times * ("years" in length ? 12 * length.years : length.months));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/**
 * The day on which a period that began on `start` is complete: the same day of the last year or month, or that
 * month's last day where it has no such day (Civil Act art. 157, 160; the first day does not count).
 */
export function completionDay(start: Day, length: Duration): Day {
  return add(start, length, 1);
}

/** The latest day from which `length` is complete on `base` or before. */
export function latestStart(base: Day, length: Duration): Day {
  let start = add(base, length, -1);
  if (isInEveryMonth(base)) return start;
  for (let next = addDays(start, 1); completionDay(next, length) <= base; next = addDays(next, 1))
    start = next;
  return start;
}

/** The earliest day from which `length` is complete on `base` or after. */
export function earliestStart(base: Day, length: Duration): Day {
  let start = add(base, length, -1);
  if (isInEveryMonth(base)) return start;
  while (completionDay(start, length) < base) start = addDays(start, 1);
  return start;
}

/** Before the 28th, so it exists in every month: a period complete on it began on the same day of the month, and no other. */
function isInEveryMonth(day: Day): boolean {
  return day.slice(-2) < "28";
}

/** Full years, months and days from one day to a later one. */
export function timeBetween(from: Day, to: Day): { years: number; months: number; days: number } {
  const { years, months, days } = Temporal.PlainDate.from(from).until(to, { largestUnit: "years" });
  return { years, months, days };
}

import { Temporal } from "temporal-polyfill";

/** A calendar day in Asia/Seoul, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

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

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/**
 * The day on which a period that began on `start` is complete: the same day of the last year or month, or that
 * month's last day where it has no such day (Civil Act art. 157, 160; the first day does not count).
 */
export function completionDay(start: Day, length: Duration): Day {
  return Temporal.PlainDate.from(start).add(length).toString();
}

/** The latest day from which `length` is complete on `base` or before. */
export function latestStart(base: Day, length: Duration): Day {
  let start = Temporal.PlainDate.from(base).subtract(length).toString();
  for (let next = addDays(start, 1); completionDay(next, length) <= base; next = addDays(next, 1))
    start = next;
  return start;
}

/** The earliest day from which `length` is complete on `base` or after. */
export function earliestStart(base: Day, length: Duration): Day {
  let start = Temporal.PlainDate.from(base).subtract(length).toString();
  while (completionDay(start, length) < base) start = addDays(start, 1);
  return start;
}

/** Full years, months and days from one day to a later one. */
export function timeBetween(from: Day, to: Day): { years: number; months: number; days: number } {
  const { years, months, days } = Temporal.PlainDate.from(from).until(to, { largestUnit: "years" });
  return { years, months, days };
}

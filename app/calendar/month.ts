import type { Day } from "#app/matching/calendar.ts";
import { addDays, dayNumber } from "#app/time.ts";

/** A month as YYYY-MM. */
export type Month = string;

const MOST_MONTHS_AWAY = 24;

/** The month that an address names, within two years of today; else that of today. */
export function monthFrom(asked: string | null, today: Day): Month {
  const current = today.slice(0, 7);
  if (asked === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) return current;
  return Math.abs(numberOf(asked) - numberOf(current)) <= MOST_MONTHS_AWAY ? asked : current;
}

/** Null beyond what the calendar shows. */
export function monthBeside(month: Month, months: number, today: Day): Month | null {
  const beside = fromNumber(numberOf(month) + months);
  return monthFrom(beside, today) === beside ? beside : null;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(fromNumber(numberOf(month) + 1)), -1);
}

/** The weeks of a month from Sunday to Saturday; null for days of other months. */
export function weeksOf(month: Month): readonly (readonly (Day | null)[])[] {
  const first = firstDayOf(month);
  // 1970-01-01 was a Thursday.
  const before = (dayNumber(first) + 4) % 7;
  const length = dayNumber(lastDayOf(month)) - dayNumber(first) + 1;
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const at = week * 7 + weekday - before;
      return at < 0 || at >= length ? null : addDays(first, at);
    }),
  );
}

function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function fromNumber(number: number): Month {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

import type { Day } from "./matching/calendar.ts";

const DAY_MS = 86_400_000;

/** Days since 1970, so that stretches of days are differences. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** The day in Seoul at an instant (ISO 8601). */
export function seoulDay(instant: string): Day {
  return new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);
}

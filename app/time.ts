import type { Day } from "./matching/calendar.ts";

/*
 * Days in Seoul. Korea has had no summer time since 1988, so they are plain arithmetic: fast enough for every window of the
 * catalogue, and free of Temporal, which a browser would have to load. How an instant or a day reads is in `i18n/format.ts`.
 */

/** ISO 8601 with an offset, milliseconds since 1970, or Temporal's. */
export type Instant = string | number | { readonly epochMilliseconds: number };

const DAY_MS = 86_400_000;
/** How far clocks in Seoul are ahead of UTC. */
export const SEOUL_OFFSET_MS = 9 * 3_600_000;

/** The day in Seoul at an instant. Throws a RangeError if it is no instant. */
export function seoulDay(instant: Instant): Day {
  return dayFromNumber(seoulDayNumber(instant));
}

/** The same as a number, see `dayNumber`. */
export function seoulDayNumber(instant: Instant): number {
  return Math.floor((millisecondsOf(instant) + SEOUL_OFFSET_MS) / DAY_MS);
}

/** The midnight in Seoul with which a day begins, in milliseconds since 1970. */
export function startOfDay(day: Day): number {
  return dayNumber(day) * DAY_MS - SEOUL_OFFSET_MS;
}

/** The midnight in Seoul with which a day ends. It belongs to the next day already. */
export function endOfDay(day: Day): number {
  return startOfDay(day) + DAY_MS;
}

/** Days since 1970-01-01, so that lengths of time are differences. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The opposite of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, -"T00:00:00.000Z".length);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

function millisecondsOf(instant: Instant): number {
  if (typeof instant === "number") return instant;
  return typeof instant === "string" ? Date.parse(instant) : instant.epochMilliseconds;
}

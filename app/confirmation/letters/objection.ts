import type { Day } from "#app/matching/calendar.ts";
import { addDays, seoulDay } from "#app/time.ts";

// Not in letter-document.ts: a page shows this day, and would load the schema library of the documents with it.

/** The last day for an objection: the day of arrival is not counted. */
export function objectionUntil(arrivedAt: string, { value }: { value: number }): Day {
  return addDays(seoulDay(arrivedAt), value);
}

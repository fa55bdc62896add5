import type { Day } from "#app/matching/calendar.ts";
import { addDays, seoulDay } from "#app/time.ts";

/** The last day on which one may object: the day of arrival is not counted. */
export function objectionUntil(arrivedAt: string, { value }: { value: number }): Day {
  return addDays(seoulDay(arrivedAt), value);
}

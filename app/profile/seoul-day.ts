import type { Temporal } from "temporal-polyfill";
import type { Day } from "#app/matching/calendar.ts";

/** The calendar day in Seoul at an instant. */
export function seoulDay(now: Temporal.Instant): Day {
  return now.toZonedDateTimeISO("Asia/Seoul").toPlainDate().toString();
}

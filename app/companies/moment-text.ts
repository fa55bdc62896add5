import { Temporal } from "temporal-polyfill";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** The day in Seoul on which something happened. */
export function dayText(instant: string, locale: Locale): string {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO("Asia/Seoul").toPlainDate();
  return formatDay(day.toString(), locale);
}

/** The minute in which something happened: for readers, not for records. */
export function minuteText(instant: string, locale: Locale): string {
  const minute = Temporal.Instant.from(instant).round({ smallestUnit: "minute", roundingMode: "floor" });
  return formatInstant(minute.toString(), locale);
}

import { z } from "zod";
import { readDay } from "#app/i18n/read-day.ts";
import { isDay } from "#app/matching/calendar.ts";

/** A day typed as `2026-10-01`, or as calendars and pages print it. */
export function dayField(problems: { missing: string; wrong: string }) {
  return z
    .string({ error: ({ input }) => (input === undefined ? problems.missing : problems.wrong) })
    .transform((typed) => readDay(typed) ?? typed)
    .refine(isDay, { error: problems.wrong, abort: true });
}

/** The same for an optional day; null if it is empty. */
export function optionalDay(problems: { wrong: string }) {
  return dayField({ missing: problems.wrong, wrong: problems.wrong })
    .optional()
    .transform((day) => day ?? null);
}

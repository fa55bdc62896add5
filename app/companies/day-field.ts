import { z } from "zod";
import { isDay } from "#app/matching/calendar.ts";

/** A day typed as `2026-10-01`, or with dots or without zeros, as calendars print it. */
export function dayField(problems: { missing: string; wrong: string }) {
  return z
    .string({ error: ({ input }) => (input === undefined ? problems.missing : problems.wrong) })
    .transform(asDay)
    .refine(isDay, { error: problems.wrong, abort: true });
}

/** The same for an optional day; null if it is empty. */
export function optionalDay(problems: { wrong: string }) {
  return dayField({ missing: problems.wrong, wrong: problems.wrong })
    .optional()
    .transform((day) => day ?? null);
}

function asDay(typed: string): string {
  const plain = typed.normalize("NFKC").trim().replace(/\.$/, "");
  const [, year, month, day] = /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})$/.exec(plain) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : plain;
}

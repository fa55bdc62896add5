import { z } from "zod";
import { dayField } from "#app/companies/day-field.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";

/** What every form of a step sends: which step, and the revision that its page showed. */
export const seenSchema = z.object({ seenRevision: z.coerce.number().int().min(0) });

/** Text that must not be empty, with at most so many characters. */
export function wordsField(say: { missing: string; tooLong: string }, longest: number) {
  return z.string({ error: say.missing }).trim().min(1, say.missing).max(longest, say.tooLong);
}

/** The form of a step that takes a reason. */
export function reasonSchema(say: { missing: string; tooLong: string }, longest: number) {
  return seenSchema.extend({ reason: wordsField(say, longest) });
}

/** The latest due date that can be set, in days from today. */
const LONGEST_DAYS = 180;

/** A due date: from tomorrow on, within half a year; typed as pages print days, too. */
export function dueDate(wrong: string, today: Day) {
  return dayField({ missing: wrong, wrong }).refine((day) => isDueDate(day, today), wrong);
}

export function isDueDate(day: Day, today: Day): boolean {
  return day > today && day <= addDays(today, LONGEST_DAYS);
}

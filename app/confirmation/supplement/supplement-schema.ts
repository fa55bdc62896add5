import { z } from "zod";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";

const LONGEST_WORDS = 4_000;
const LONGEST_REASON = 2_000;
const MOST_DAYS = 180;

type Say = Record<"fieldsMissing" | "wordsMissing" | "wordsTooLong" | "dayWrong", string>;

/** A supplement request: which questions of the form are opened, what is asked, until when. */
export function supplementSchema(say: Say, today: Day, keys: readonly string[]) {
  return z.object({
    fields: z
      .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string()))
      // What the form does not ask cannot be opened; it was no box of this page.
      .transform((fields) => keys.filter((key) => fields.includes(key)))
      .refine((fields) => fields.length > 0, say.fieldsMissing),
    words: z
      .string({ error: say.wordsMissing })
      .trim()
      .min(1, say.wordsMissing)
      .max(LONGEST_WORDS, say.wordsTooLong),
    dueOn: z.iso
      .date({ error: say.dayWrong })
      .refine((day) => day > today && day <= addDays(today, MOST_DAYS), say.dayWrong),
  });
}

/** Why something ends or is refused; the applicant reads it. */
export function reasonSchema(say: { reasonMissing: string; reasonTooLong: string }) {
  return z.object({
    reason: z
      .string({ error: say.reasonMissing })
      .trim()
      .min(1, say.reasonMissing)
      .max(LONGEST_REASON, say.reasonTooLong),
  });
}

import { z } from "zod";
import { dueDate, seenSchema, wordsField } from "#app/confirmation/case/step-schema.ts";
import type { Day } from "#app/matching/calendar.ts";

const LONGEST_WORDS = 4_000;

type Say = Record<"fieldsMissing" | "wordsMissing" | "wordsTooLong" | "dayWrong", string>;

/** A supplement request: which questions of the form are opened, what is needed, until when. */
export function supplementSchema(say: Say, today: Day, keys: readonly string[]) {
  return seenSchema.extend({
    fields: z
      .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string()))
      // What the form does not ask cannot be opened; it was no box of this page.
      .transform((fields) => keys.filter((key) => fields.includes(key)))
      .refine((fields) => fields.length > 0, say.fieldsMissing),
    words: wordsField({ missing: say.wordsMissing, tooLong: say.wordsTooLong }, LONGEST_WORDS),
    dueOn: dueDate(say.dayWrong, today),
  });
}

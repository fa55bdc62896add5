import { z } from "zod";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { DecidingWords } from "#app/confirmation/letters/words.ts";
import { reasonsSchema, results } from "./reasons.ts";

/** What the page had shown when its form was filled in. */
const seen = { seenRevision: z.coerce.number().int().min(0), seenEvent: z.coerce.number().int().min(0) };

/** A form without anything to fill in. */
export const seenSchema = z.object(seen);

export function assessmentSchema(rubric: readonly Pick<RubricCriterion, "key">[], text: DecidingWords) {
  const { missing } = text;
  return z.object({
    ...seen,
    result: z.enum(results, { error: missing.result }),
    reasons: reasonsSchema(rubric, { level: missing.level, words: missing.words, tooLong: missing.tooLong }),
  });
}

/** The longest reason that also fits beside the fact of the company. */
const LONGEST_REASON = 500;

export function reasonSchema({ missing }: DecidingWords) {
  const reason = z.string({ error: missing.reason }).trim().min(1, missing.reason);
  return z.object({ ...seen, reason: reason.max(LONGEST_REASON, missing.reasonTooLong) });
}

/** When a letter arrived: a minute on a clock in Seoul, as an instant. */
export function arrivalSchema({ missing }: DecidingWords) {
  return z.object({
    ...seen,
    letterId: z.coerce.number().int().min(1),
    arrivedAt: z
      .string({ error: missing.arrival })
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, missing.arrival)
      .transform((typed) => `${typed}:00+09:00`)
      .refine((instant) => !Number.isNaN(Date.parse(instant)), missing.arrival),
  });
}

import { z } from "zod";
import { reasonSchema, seenSchema } from "#app/confirmation/case/step-schema.ts";
import { plainLines } from "#app/platform/plain-text.ts";
import { lodgedAs } from "./objection-period.ts";
import type { objectWords } from "./words.ts";

type Words = (typeof objectWords)["ko"];

const LONGEST_OBJECTION = 20_000;
const LONGEST_REASON = 4_000;

const letterId = z.coerce.number().int().min(1);

/** What the applicant's form sends. */
export function lodgingSchema(text: Words) {
  return seenSchema.extend({ letterId, words: plainLines(text, LONGEST_OBJECTION) });
}

/** What an officer enters from paper; of a security technology, no words. */
export function entrySchema(text: Words, { isSecurity }: { isSecurity: boolean }) {
  const { missing } = text.enter;
  return seenSchema.extend({
    letterId,
    lodgedAt: z
      .string({ error: missing.lodgedAt })
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, missing.lodgedAt)
      .transform((typed) => `${typed}:00+09:00`)
      .refine((instant) => !Number.isNaN(Date.parse(instant)), missing.lodgedAt),
    lodgedAs: z.enum(lodgedAs, { error: missing.lodgedAs }),
    words: isSecurity
      ? z
          .string()
          .optional()
          .transform(() => null)
      : plainLines(text, LONGEST_OBJECTION),
  });
}

export function outcomeSchema({ decide }: Words) {
  return reasonSchema(decide, LONGEST_REASON);
}

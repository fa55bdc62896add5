import { z } from "zod";
import { dueDate, reasonSchema, seenSchema } from "#app/confirmation/case/step-schema.ts";
import type { Day } from "#app/matching/calendar.ts";
import { plainLines } from "#app/platform/plain-text.ts";
import { addDays } from "#app/time.ts";
import type { revokeWords } from "./words.ts";

type Words = (typeof revokeWords)["ko"];

/** The longest reason that also fits beside the fact of the company. */
const LONGEST_REASON = 500;
const LONGEST_STATEMENT = 20_000;

/** Why a confirmation is revoked, or a proposed revocation is dropped. */
export function revocationSchema({ missing }: Words) {
  return reasonSchema({ missing: missing.reason, tooLong: missing.tooLong }, LONGEST_REASON);
}

/** A proposal gives the applicant at least the days of the round to speak. */
export function proposalSchema(text: Words, { days, today }: { days: number; today: Day }) {
  const wrong = text.missing.day(days);
  return revocationSchema(text).extend({
    hearsUntil: dueDate(wrong, today).refine((day) => day >= addDays(today, days), wrong),
  });
}

export function statementSchema({ own }: Words) {
  return seenSchema.extend({ words: plainLines(own, LONGEST_STATEMENT) });
}

/** What an officer enters; of a security technology, no words. */
export function enteredSchema(text: Words, { isSecurity }: { isSecurity: boolean }) {
  if (!isSecurity) return statementSchema(text);
  return seenSchema.extend({
    words: z
      .string()
      .optional()
      .transform(() => null),
  });
}

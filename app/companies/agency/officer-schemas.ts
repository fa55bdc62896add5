import { z } from "zod";
import { dayField, optionalDay } from "#app/companies/day-field.ts";
import type { Day } from "#app/matching/calendar.ts";
import { optionalText, plainText } from "#app/platform/plain-text.ts";
import type { AgencyWords } from "./words.ts";

/** How an officer verified a number. */
export function verificationSchema({ company: text }: AgencyWords) {
  return z.object({
    how: z.enum(["document", "register", "officer"], { error: text.howMissing }),
  });
}

/** An officer's reason, which the company sees. */
export function reasonSchema({ company: text }: AgencyWords) {
  const problems = {
    missing: text.reasonMissing,
    tooLong: text.reasonLong,
    unreadable: text.reasonUnreadable,
  };
  return z.object({ reason: plainText(problems, 500) });
}

/** A confirmation as an officer enters it; a technology is chosen together with its version. */
export function confirmationSchema({ company: text }: AgencyWords, today: Day) {
  const day = { missing: text.dayMissing, wrong: text.dayWrong };
  const documentProblems = { missing: "", tooLong: text.documentLong, unreadable: text.documentUnreadable };
  return z
    .object({
      technology: z
        .string({ error: text.technologyMissing })
        .regex(/^[^/\0]{1,100}\/[^/\0]{1,100}$/, { error: text.technologyMissing }),
      kind: z.enum(["holding", "developing"], { error: text.kindMissing }),
      confirmedOn: dayField(day).refine((on) => on <= today, { error: text.dayFuture }),
      validUntil: optionalDay(day),
      origin: z.enum(["register", "document", "decision"], { error: text.originMissing }),
      document: optionalText(documentProblems, 200),
    })
    .refine(({ confirmedOn, validUntil }) => validUntil === null || validUntil >= confirmedOn, {
      error: text.validUntilEarly,
      path: ["validUntil"],
    });
}

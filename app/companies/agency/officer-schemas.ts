import { z } from "zod";
import { dayField, optionalDay } from "#app/companies/day-field.ts";
import type { CompaniesWords } from "#app/companies/words.ts";
import type { Day } from "#app/matching/calendar.ts";
import { optionalText, plainText } from "#app/platform/plain-text.ts";

/** An officer says what they have seen. */
export function verificationSchema({ agency }: CompaniesWords) {
  return z.object({
    how: z.enum(["document", "register", "officer"], { error: agency.company.howMissing }),
  });
}

/** An officer says why; the company reads it. */
export function reasonSchema({ agency: { company: text } }: CompaniesWords) {
  const problems = {
    missing: text.reasonMissing,
    tooLong: text.reasonLong,
    unreadable: text.reasonUnreadable,
  };
  return z.object({ reason: plainText(problems, 500) });
}

/** A confirmation as an officer enters it; the technology is chosen together with the version that it belongs to. */
export function confirmationSchema({ agency: { company: text } }: CompaniesWords, today: Day) {
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

import { z } from "zod";
import { optionalText, plainText } from "#app/platform/plain-text.ts";
import { readBusinessNumber } from "./number/business-number.ts";
import type { NumberWords } from "./number/words.ts";
import type { CompaniesWords } from "./words.ts";

const MOST_NAME = 200;

/** The two names of a company. */
export function namesSchema({ names: text }: CompaniesWords) {
  return z.object({
    name: plainText(text, MOST_NAME),
    nameEn: optionalText(text, MOST_NAME),
  });
}

/** The form that adds a company; its submission id makes a double click one company. */
export function newCompanySchema(text: CompaniesWords) {
  return namesSchema(text).extend({ submissionId: z.uuid({ error: text.create.staleForm }) });
}

/** The form that claims a business number. */
export function numberSchema(text: NumberWords) {
  return z.object({
    number: z.string({ error: text.missing }).transform((typed, context) => {
      const read = readBusinessNumber(typed);
      if (read.ok) return read.number;
      context.addIssue({
        code: "custom",
        message: typed.trim() === "" ? text.missing : text.problems[read.problem],
      });
      return z.NEVER;
    }),
  });
}

/** To delete a company, its name has to be typed. */
export function deletionSchema({ delete: text }: CompaniesWords) {
  return z.object({
    typedName: z
      .string({ error: text.missing })
      .transform((typed) => typed.normalize("NFC").trim())
      .pipe(z.string().min(1, { error: text.missing }).max(1_000, { error: text.otherName })),
  });
}

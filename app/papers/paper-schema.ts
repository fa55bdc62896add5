import { z } from "zod";
import { optionalDay } from "#app/companies/day-field.ts";
import type { Day } from "#app/matching/calendar.ts";
import { optionalText } from "#app/platform/plain-text.ts";
import type { PaperDetails } from "./paper.ts";
import type { PapersWords } from "./words.ts";

const MOST_NAME = 100;

/** What is said of a paper. Its last day, or that it has none, or neither where nobody has looked yet. */
export function paperSchema(
  { details: text }: PapersWords,
  { today, isOther }: { today: Day; isOther: boolean },
) {
  return z
    .object({
      name: optionalText(text, MOST_NAME),
      issuer: optionalText(text, MOST_NAME),
      number: optionalText(text, MOST_NAME),
      issuedOn: optionalDay({ wrong: text.wrongDay }),
      expiresOn: optionalDay({ wrong: text.wrongDay }),
      hasNoExpiry: z
        .string()
        .optional()
        .transform((ticked) => ticked !== undefined),
    })
    .superRefine(({ name, issuedOn, expiresOn, hasNoExpiry }, context) => {
      const wrong = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      if (isOther && name === null) wrong("name", text.missing);
      if (issuedOn !== null && issuedOn > today) wrong("issuedOn", text.notYetIssued);
      if (expiresOn !== null && hasNoExpiry) wrong("expiresOn", text.bothExpiries);
      if (expiresOn !== null && issuedOn !== null && expiresOn < issuedOn)
        wrong("expiresOn", text.endsBeforeIssue);
    })
    .transform((said): PaperDetails => ({ ...said, name: isOther ? said.name : null }));
}

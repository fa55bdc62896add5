import { z } from "zod";

/** What can be wrong with one line of text; a feature's messages say it in its language. */
export type PlainTextProblems = { missing: string; tooLong: (most: number) => string; unreadable: string };

// Control characters (NUL among them), halves of characters, and what turns the direction of the text behind it.
const invisible = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/**
 * One line that somebody types: composed and trimmed, so that what looks the same is the same; counted in characters as
 * PostgreSQL counts them. Markup is text like any other: whoever shows it escapes it.
 */
export function plainText(problems: PlainTextProblems, most: number) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? problems.missing : problems.unreadable) })
    .transform((text) => text.normalize("NFC").trim())
    .superRefine((text, context) => {
      if (text === "") context.addIssue({ code: "custom", message: problems.missing });
      else if (invisible.test(text)) context.addIssue({ code: "custom", message: problems.unreadable });
      else if ([...text].length > most) context.addIssue({ code: "custom", message: problems.tooLong(most) });
    });
}

import { z } from "zod";

/** What can be wrong with one line of text; a feature's messages say it in its language. */
type PlainTextProblems = { missing: string; tooLong: (most: number) => string; unreadable: string };

// Control characters (NUL among them), halves of characters, and what turns the direction of the text behind it.
const unreadable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

// Something that can be seen: no spaces, joiners or fillers alone.
const visible = /[^\p{Z}\p{C}\u115F\u1160\u3164\uFFA0]/u;

/**
 * One line that somebody types: composed and trimmed, so that what looks the same is the same; counted in characters as
 * PostgreSQL counts them. Markup is text like any other: whoever shows it escapes it.
 */
export function plainText(problems: PlainTextProblems, most: number) {
  return line(problems, most).refine((text) => text !== "", { error: problems.missing });
}

/** The same, where nothing needs to be typed: null then. */
export function optionalText(problems: PlainTextProblems, most: number) {
  return line(problems, most)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text));
}

function line(problems: PlainTextProblems, most: number) {
  return z
    .string({ error: ({ input }) => (input === undefined ? problems.missing : problems.unreadable) })
    .transform((typed) => {
      const text = typed.normalize("NFC").trim();
      return visible.test(text) || unreadable.test(text) ? text : "";
    })
    .refine((text) => !unreadable.test(text), { error: problems.unreadable, abort: true })
    .refine((text) => [...text].length <= most, { error: problems.tooLong(most) });
}

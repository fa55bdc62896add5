import { z } from "zod";

/** The messages of a feature for a text that is not valid. */
type PlainTextProblems = { missing: string; tooLong: (most: number) => string; unreadable: string };

// Control characters (including NUL), lone surrogates, and characters that change the direction of the following text.
const unreadable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

// Something visible, not only spaces, joiners or fillers.
const visible = /[^\p{Z}\p{C}\u115F\u1160\u3164\uFFA0]/u;

/**
 * One line of typed text: composed (NFC) and trimmed, so that what looks the same is the same; its length is in characters,
 * as PostgreSQL counts them. Markup counts as plain text: it is escaped when shown.
 */
export function plainText(problems: PlainTextProblems, most: number) {
  return line(problems, most).refine((text) => text !== "", { error: problems.missing });
}

/** The same, optional: null if nothing was typed. */
export function optionalText(problems: PlainTextProblems, most: number) {
  return line(problems, most)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text));
}

// The same, but allowing tabs and new lines.
const unreadableInLines = /(?![\t\n])\p{Cc}|[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** Several lines of typed text: composed and trimmed, with uniform line ends. */
export function plainLines(problems: PlainTextProblems, most: number) {
  return z
    .string({ error: problems.missing })
    .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => text !== "", { error: problems.missing, abort: true })
    .refine((text) => !unreadableInLines.test(text), { error: problems.unreadable, abort: true })
    .refine((text) => [...text].length <= most, { error: problems.tooLong(most) });
}

/** The same, optional: null if nothing was typed. */
export function optionalLines(problems: PlainTextProblems, most: number) {
  return z
    .string()
    .optional()
    .transform((typed) => (typed === undefined || typed.trim() === "" ? null : typed))
    .pipe(plainLines(problems, most).nullable());
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

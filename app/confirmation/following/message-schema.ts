import { z } from "zod";

const MOST = 2_000;
// Control characters but tab and new line, halves of characters, and what turns the direction of the text behind it.
const unreadable = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]|(?![\t\n])\p{Cc}/u;

type Problems = { missing: string; tooLong: (most: number) => string; unreadable: string };

/** Words to an officer: several lines of plain text. */
export function messageSchema(problems: Problems) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => text !== "", { error: problems.missing, abort: true })
    .refine((text) => !unreadable.test(text), { error: problems.unreadable, abort: true })
    .refine((text) => [...text].length <= MOST, { error: problems.tooLong(MOST) });
}

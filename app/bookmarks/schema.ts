import { z } from "zod";
import { bookmarkStates, longestNote } from "./bookmark.ts";
import type { BookmarksWords } from "./words.ts";

// Control characters except line breaks and tabs, halves of characters, and marks that reverse the direction of the text.
const unreadable = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** The form of one bookmark. A note may have several lines; its characters are counted as PostgreSQL does. */
export function bookmarkSchema({ problems }: BookmarksWords) {
  return z.object({
    state: z.enum(bookmarkStates, { error: problems.state }),
    note: z
      .string({ error: problems.unreadable })
      .optional()
      .transform((typed) => (typed ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim())
      .refine((note) => !unreadable.test(note), { error: problems.unreadable, abort: true })
      .refine((note) => [...note].length <= longestNote, { error: problems.tooLong(longestNote) })
      .transform((note) => (note === "" ? null : note)),
  });
}

import { z } from "zod";
import type { BookmarksText } from "#app/i18n/messages/bookmarks/texts.ts";
import { bookmarkStates, longestNote } from "./bookmark.ts";

// Control characters but line breaks and tabs, halves of characters, and what turns the direction of the text behind it.
const unreadable = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** The form of one bookmark. A note has several lines and is counted in characters as PostgreSQL counts them. */
export function bookmarkSchema({ problems }: BookmarksText) {
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

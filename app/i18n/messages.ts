import type { Locale } from "./locale.ts";
import type { Messages } from "./words.ko.ts";

/*
 * A page speaks one language, so a browser loads one: entry.client asks for it before React begins. The server and the
 * tests load all of them (`all-messages.ts`). The language switch is a new document, so no page ever needs a second one.
 */
const loaded = new Map<Locale, Messages>();

/** Makes a language known to `messagesOf`. */
export function provideMessages(locale: Locale, messages: Messages): void {
  loaded.set(locale, messages);
}

/** Loads the texts of a language as a chunk of their own. */
export async function loadMessages(locale: Locale): Promise<void> {
  const messages = locale === "en" ? (await import("./words.en.ts")).en : (await import("./words.ko.ts")).ko;
  provideMessages(locale, messages);
}

/** The texts of a language, for `meta` functions and other code outside components. Throws if it was not loaded. */
export function messagesOf(locale: Locale): Messages {
  const messages = loaded.get(locale);
  if (messages === undefined) throw new Error(`The texts of '${locale}' were not loaded`);
  return messages;
}

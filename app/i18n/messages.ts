import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { ko, type Messages } from "./messages/ko.ts";

/** The texts of a language, for `meta` functions and other code outside components. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : ko;
}

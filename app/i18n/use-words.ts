import type { Locale } from "./locale.ts";
import { useLocale } from "./use-messages.ts";

/** The texts of one feature in all languages. Kept out of `Messages`, which every public page loads. */
export type Words<T> = Readonly<Record<Locale, T>>;

/** A feature's texts in the page's language. */
export function useWords<T>(texts: Words<T>): T {
  return texts[useLocale()];
}

import type { Locale } from "./locale.ts";
import { useLocale } from "./use-messages.ts";

/** The texts of one feature in all languages. Kept out of `Messages`, which every public page loads. */
export type Texts<T> = Readonly<Record<Locale, T>>;

/** A feature's texts in the page's language. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLocale()];
}

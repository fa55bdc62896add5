import { useLocation } from "@remix-run/react";
import { type Locale, localeOfPath } from "./locale.ts";

/** The words of one feature in both languages. */
export type Words<T> = Readonly<Record<Locale, T>>;

/** The language of the page. From the path, so that it is known on error pages too, where no loader has answered. */
export function useLocale(): Locale {
  return localeOfPath(useLocation().pathname);
}

/** A feature's words in the page's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useLocale()];
}

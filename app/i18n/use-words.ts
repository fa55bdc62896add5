import { createPath, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { type Locale, localeOfPath, shownLocale } from "./locale.ts";

/** The words of one feature in both languages. */
export type Words<T> = Readonly<Record<Locale, T>>;

/** The language of the page. From the path, so that it is known on error pages too, where no loader has answered. */
export function useLocale(): Locale {
  return shownLocale(useLocation().pathname);
}

/** Loads a document where a navigation, or the redirect that answers a form, has led to a page of the other language. */
export function useDocumentOfLanguage(): void {
  const here = useLocation();
  const isOfOther = localeOfPath(here.pathname) !== shownLocale(here.pathname);
  const address = createPath(here);
  // Not before the navigation has ended: going back would lead to the same page again.
  useEffect(() => {
    if (isOfOther) window.location.replace(address);
  }, [isOfOther, address]);
}

/** A feature's words in the page's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useLocale()];
}

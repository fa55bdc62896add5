import { type Locale, shownLocale } from "./locale.ts";
import type { Words } from "./use-words.ts";
import type { ko } from "./words.ko.ts";

/*
 * Words that a browser loads in the page's language only: those of the shell, of cards, and of finding.
 * entry.client loads them before React starts. The server and the tests load both languages (`all-words.ts`). Switching
 * languages loads a new document, so no page needs a second language.
 */
type LoadedWords = typeof ko;

const loaded = new Map<Locale, LoadedWords>();

/** Makes the words of a language available. */
export function provideWords(locale: Locale, words: LoadedWords): void {
  loaded.set(locale, words);
}

/** Loads the words of a language as a chunk of their own. */
export async function loadWords(locale: Locale): Promise<void> {
  const words = locale === "en" ? (await import("./words.en.ts")).en : (await import("./words.ko.ts")).ko;
  provideWords(locale, words);
}

/** The words of one feature; reading a language that was not loaded throws. */
function wordsOf<Feature extends keyof LoadedWords>(feature: Feature): Words<LoadedWords[Feature]> {
  const read = (locale: Locale) => {
    const words = loaded.get(locale);
    if (words === undefined) throw new Error(`The words of '${locale}' were not loaded`);
    return words[feature];
  };
  return {
    get ko() {
      return read("ko");
    },
    get en() {
      return read("en");
    },
  };
}

export const shellWords = wordsOf("shell");
export const cardWords = wordsOf("card");
export const findWords = wordsOf("find");

/**
 * The words of a page whose texts are long: a browser loads them in the page's language only, together with the page.
 * Reading the other language there finds nothing; the server and the tests have both.
 */
export async function wordsOfPage<Page>(load: Record<Locale, () => Promise<Page>>): Promise<Words<Page>> {
  if (typeof document === "undefined") return { ko: await load.ko(), en: await load.en() };
  const locale = shownLocale(window.location.pathname);
  return { [locale]: await load[locale]() } as Words<Page>;
}

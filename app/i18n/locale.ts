export const locales = ["ko", "en"] as const;

export type Locale = (typeof locales)[number];

/** A short text in both languages. */
export type Bilingual = { ko: string; en: string };

/** A text with the language it is in: where a translation is missing, a page shows the original. */
export type InLanguage = { text: string; lang: Locale };

const englishPrefix = /^\/en(?=\/|$)/;

/** The language of a path: English pages start with /en, every other path is Korean. */
export function localeOfPath(pathname: string): Locale {
  return englishPrefix.test(pathname) ? "en" : "ko";
}

const ofDocument = typeof window === "undefined" ? undefined : localeOfPath(window.location.pathname);

/**
 * The language in which a page at this path is shown. A browser has the words of its document alone, and shows in them
 * whatever a navigation leads to, until the document of the other language is there (`useDocumentOfLanguage`).
 */
export function shownLocale(pathname: string): Locale {
  return ofDocument ?? localeOfPath(pathname);
}

/** The language of a request. Only the path decides, so that a link always shows what its sender saw. */
export function localeOf(request: Request): Locale {
  return localeOfPath(new URL(request.url).pathname);
}

/** The path of a page without its language prefix: /en/system/rules and /system/rules are the same page. */
export function pageOfPath(pathname: string): string {
  return pathname.replace(englishPrefix, "") || "/";
}

/** Puts a site path (with query and hash, if any) into a language. Takes Korean and English paths alike. */
export function localePath(locale: Locale, path: string): string {
  const page = path.replace(/^\/en(?=[/?#]|$)/, "");
  const rooted = page.startsWith("/") ? page : `/${page}`;
  if (locale === "ko") return rooted;
  return rooted.replace(/^\/(?=[?#]|$)/, "/en").replace(/^\/(?!en(?:[/?#]|$))/, "/en/");
}

/** Of the words of a Korean sentence, names may well be in Latin letters: 'Korea-ASEAN Academy 수행기관 모집 공고'. */
const KOREAN_SHARE = 0.3;

/** The likely language of a text: Korean if Hangul is in enough of its words. */
export function languageOf(text: string): Locale {
  const words = text.match(/\p{L}+/gu) ?? [];
  const korean = words.filter((word) => /\p{Script=Hangul}/u.test(word));
  return korean.length > 0 && korean.length >= words.length * KOREAN_SHARE ? "ko" : "en";
}

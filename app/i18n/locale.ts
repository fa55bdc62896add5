export const locales = ["ko", "en"] as const;

export type Locale = (typeof locales)[number];

const englishPrefix = /^\/en(?=\/|$)/;

/** The language of a path: English pages start with /en, every other path is Korean. */
export function localeOfPath(pathname: string): Locale {
  return englishPrefix.test(pathname) ? "en" : "ko";
}

/** The language a request asks for. The path decides and nothing else, so that a link always shows what its sender saw. */
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

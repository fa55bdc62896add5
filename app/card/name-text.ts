import type { Name } from "#app/catalogue/found.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** A text with the language it is in: where a translation is missing, the original stands and says so. */
export type InLanguage = { text: string; lang: Locale };

export function nameText(name: Name, locale: Locale): InLanguage {
  if (locale === "en" && name.en !== null) return printed(name.en, "en");
  return printed(name.ko, "ko");
}

/** The title in the reader's language if there is one, else as published. */
export function titleText(
  { title, lang, titleEn }: { title: string; lang: Locale; titleEn: string | null },
  locale: Locale,
): InLanguage {
  if (locale === "en" && titleEn !== null) return printed(titleEn, "en");
  return printed(title, lang);
}

/**
 * A text as it stands alone on a page. English names begin in lower case, to stand in sentences; 'eVTOL' keeps its own way.
 * Notices print 'ㆍ', a letter that the fonts of the web do not have, where '·' is meant.
 */
export function printed(text: string, lang: Locale): InLanguage {
  const dotted = text.replace(/[ㆍ‧・]/gu, "·");
  return { text: lang === "en" ? dotted.replace(/^[a-z](?=[a-z]*(?![A-Za-z]))/u, upperCase) : dotted, lang };
}

const upperCase = (letter: string) => letter.toUpperCase();

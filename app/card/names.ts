import type { Name } from "#app/catalogue/search-result.ts";
import { type InLanguage, type Locale, languageOf } from "#app/i18n/locale.ts";

export function nameText(name: Name, locale: Locale): InLanguage {
  if (locale === "en" && name.en !== null) return printed(name.en, "en");
  return printed(name.ko, languageOf(name.ko));
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
 * A text as it stands alone on a page. English names are stored in lower case for use in sentences, so they get a capital
 * here, except names such as 'eVTOL'. Notices use 'ㆍ' for '·', which web fonts do not have.
 */
export function printed(text: string, lang: Locale): InLanguage {
  const dotted = text.replace(/[ㆍ‧・]/gu, "·");
  return { text: lang === "en" ? dotted.replace(/^[a-z](?=[a-z]*(?![A-Za-z]))/u, upperCase) : dotted, lang };
}

const upperCase = (letter: string) => letter.toUpperCase();

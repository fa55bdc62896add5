import type { InLanguage, Locale } from "./locale.ts";

/**
 * A text as it stands alone on a page. English names are stored in lower case for use in sentences, so they get a capital
 * here, except names such as 'eVTOL'. Notices use 'ㆍ' for '·', which web fonts do not have.
 */
export function printed(text: string, lang: Locale): InLanguage {
  const dotted = text.replace(/[ㆍ‧・]/gu, "·");
  return { text: lang === "en" ? dotted.replace(/^[a-z](?=[a-z]*(?![A-Za-z]))/u, upperCase) : dotted, lang };
}

const upperCase = (letter: string) => letter.toUpperCase();

import type { InLanguage } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";

/** A text that may not be in the page's language: marked, so that it is read out and hyphenated correctly. */
export function InLang({ of: { text, lang } }: { of: InLanguage }) {
  return useLocale() === lang ? text : <span lang={lang}>{text}</span>;
}

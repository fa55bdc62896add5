import { cardWords } from "#app/i18n/loaded-words.ts";
import type { InLanguage } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";

/** Says that a title is in another language than the page, before somebody follows it. */
export function LangSign({ of: { lang } }: { of: InLanguage }) {
  const { titleIn } = useWords(cardWords);
  if (useLocale() === lang) return null;
  return <span className="lang-sign"> {titleIn[lang]}</span>;
}

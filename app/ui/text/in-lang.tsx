import type { InLanguage } from "#app/card/name-text.ts";
import { useLocale } from "#app/i18n/use-messages.ts";

/** A text that may be in another language than the page: marked, so that it is read out and broken in its own. */
export function InLang({ of: { text, lang } }: { of: InLanguage }) {
  return useLocale() === lang ? text : <span lang={lang}>{text}</span>;
}

import type { Locale } from "#app/i18n/locale.ts";
import type { Name } from "../found.ts";

/** A text with the language it is in: where a translation is missing, the original stands and says so. */
export type InLanguage = { text: string; lang: Locale };

export function nameText(name: Name, locale: Locale): InLanguage {
  if (locale === "en" && name.en !== null) return { text: name.en, lang: "en" };
  return { text: name.ko, lang: "ko" };
}

/** The title in the reader's language if there is one, else as published. */
export function titleText(
  { title, lang, titleEn }: { title: string; lang: Locale; titleEn: string | null },
  locale: Locale,
): InLanguage {
  if (locale === "en" && titleEn !== null) return { text: titleEn, lang: "en" };
  return { text: title, lang };
}

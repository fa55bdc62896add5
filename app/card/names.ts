import type { Name } from "#app/catalogue/search-result.ts";
import { type InLanguage, type Locale, languageOf } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";

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

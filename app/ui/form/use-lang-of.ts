import { languageOf } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";

/** The language of what a control begins with: on English pages, what stands there in Korean says so. */
export function useLangOf(value: unknown): "ko" | undefined {
  const locale = useLocale();
  return locale === "en" && typeof value === "string" && languageOf(value) === "ko" ? "ko" : undefined;
}

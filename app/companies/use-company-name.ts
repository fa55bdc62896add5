import { useLocale } from "#app/i18n/use-messages.ts";

/** A company's name in the page's language. */
export function useCompanyName({ name, nameEn }: { name: string; nameEn: string | null }): string {
  return useLocale() === "en" ? (nameEn ?? name) : name;
}

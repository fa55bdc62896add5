import type { Locale } from "#app/i18n/locale.ts";
import type { OwnCompany } from "./viewer.ts";

/** A company's name as pages of this language show it. */
export function companyName({ name, nameEn }: Pick<OwnCompany, "name" | "nameEn">, locale: Locale): string {
  return locale === "en" ? (nameEn ?? name) : name;
}

import type { Locale } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";

/** The names that a company has. */
export type Named = { name: string; nameEn: string | null };

/** A company's name as pages of this language show it. */
export function companyName({ name, nameEn }: Named, locale: Locale): string {
  return locale === "en" ? (nameEn ?? name) : name;
}

/** A company's name in the page's language. */
export function useCompanyName(company: Named): string {
  return companyName(company, useLocale());
}

/**
 * The name in the title of a page; undefined on an English page where it has Hangul in it. No part of a title can be
 * marked as Korean, so that it would be read out as if it were English.
 */
export function nameInTitle(company: Named, locale: Locale): string | undefined {
  const name = companyName(company, locale);
  return locale === "en" && /\p{Script=Hangul}/u.test(name) ? undefined : name;
}

/** For the title of a page about a company: whose it is. A company has a name for each language, or that of the page. */
export function ofCompany(
  loaded: { company: { name: string; nameEn?: string | null } } | undefined,
  locale: Locale,
): string | undefined {
  if (loaded === undefined) return undefined;
  const { name, nameEn = null } = loaded.company;
  return nameInTitle({ name, nameEn }, locale);
}

import { nameInTitle } from "#app/accounts/company-name.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Application } from "./application.ts";

/** What the pages of an application call it: in their headings, and in their titles with its reference once it has one. */
export function namedApplication({ id, title, reference }: Pick<Application, "id" | "title" | "reference">) {
  return { id, title, reference };
}

/** The company's name is that of the page's language. */
type OfApplication = { application: ReturnType<typeof namedApplication>; company: { name: string } };

/** For the title of a page about an application: which one, and whose. */
export function ofApplication(loaded: OfApplication | undefined, locale: Locale): string | undefined {
  if (loaded === undefined) return undefined;
  const { title, reference } = loaded.application;
  const company = nameInTitle({ name: loaded.company.name, nameEn: null }, locale);
  return [reference === null ? title : `${title} (${reference})`, company]
    .filter((part) => part !== undefined)
    .join(" · ");
}

import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { type CompaniesText, companiesTexts } from "#app/i18n/messages/companies/texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";

/** The title of a page about companies; no search engine keeps it. */
export function pageTitle(of: (text: CompaniesText) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(companiesTexts[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

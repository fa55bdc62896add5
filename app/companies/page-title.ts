import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { type CompaniesWords, companiesWords } from "./words.ts";

/** The title of a page about companies; no search engine keeps it. */
export function pageTitle(of: (text: CompaniesWords) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(companiesWords[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

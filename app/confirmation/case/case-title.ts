import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { type CaseWords, caseWords } from "./words.ts";

/** The title of a page of officials; no search engine keeps it. */
export function caseTitle(of: (text: CaseWords) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(caseWords[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

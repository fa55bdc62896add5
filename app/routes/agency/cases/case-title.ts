import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { type CaseText, caseTexts } from "#app/i18n/messages/confirmation/staff/texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";

/** The title of a page of officials; no search engine keeps it. */
export function caseTitle(of: (text: CaseText) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(caseTexts[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

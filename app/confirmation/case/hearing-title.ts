import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { type HearingWords, hearingWords } from "./hearing-words.ts";

/** The title of a page of a hearing; no search engine keeps it. */
export function hearingTitle(of: (text: HearingWords) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(hearingWords[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { type ApplyingWords, applyingWords } from "./words.ts";

/** The title of a page of applications; no search engine keeps it. */
export function pageTitle(of: (text: ApplyingWords) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(applyingWords[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { type ApplyingText, applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";

/** The title of a page of applications; no search engine keeps it. */
export function pageTitle(of: (text: ApplyingText) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(applyingTexts[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

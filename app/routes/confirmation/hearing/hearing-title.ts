import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { type HearingText, hearingTexts } from "#app/i18n/messages/confirmation/hearing/texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";

/** The title of a page of a hearing; no search engine keeps it. */
export function hearingTitle(of: (text: HearingText) => string): MetaFunction {
  return ({ location }) => {
    const locale = localeOfPath(location.pathname);
    return [
      { title: messagesOf(locale).site.titleOf(of(hearingTexts[locale])) },
      { name: "robots", content: "noindex" },
    ];
  };
}

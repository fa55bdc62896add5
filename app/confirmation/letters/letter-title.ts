import type { MetaFunction } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import type { LetterView } from "./letter-view.ts";

/** The title of a letter's page; no search engine keeps it. */
export const letterTitle: MetaFunction<() => Promise<LetterView>> = ({ data, location }) => {
  const { site } = messagesOf(localeOfPath(location.pathname));
  return [
    { title: site.titleOf(`${data?.content.title ?? ""} ${data?.number ?? ""}`.trim()) },
    { name: "robots", content: "noindex" },
  ];
};

import type { MetaDescriptor } from "@remix-run/node";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";

type Loaded = { data: { text: { title: string; lead: string } } | undefined; location: { pathname: string } };

/** Title and description of a page whose texts came with its loader. */
export function titleAndLead({ data, location }: Loaded): MetaDescriptor[] {
  const { site } = messagesOf(localeOfPath(location.pathname));
  if (data === undefined) return [{ title: site.name }];
  return [{ title: site.titleOf(data.text.title) }, { name: "description", content: data.text.lead }];
}

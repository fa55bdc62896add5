import { companyName } from "#app/accounts/company-name.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ContactRequest } from "./list-contact-requests.server.ts";

/** A request in one language. */
export type ContactView = ReturnType<typeof contactView>;

export function contactView({ sentAt, answeredAt, answer, ...request }: ContactRequest, locale: Locale) {
  return {
    ...request,
    name: companyName(request, locale),
    state: answer ?? ("waiting" as const),
    sentAt: formatStamp(sentAt, locale),
    answeredAt: answeredAt === null ? null : formatStamp(answeredAt, locale),
  };
}

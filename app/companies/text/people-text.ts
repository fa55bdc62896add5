import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { companiesTexts } from "#app/i18n/messages/companies/texts.ts";
import type { People } from "../members/list-members.server.ts";
import { dayText, minuteText } from "./moment-text.ts";

/** The people of a company in one language. */
export type PeopleView = ReturnType<typeof describePeople>;

export function describePeople({ members, consultants, invitations }: People, locale: Locale) {
  const { members: text, roles } = companiesTexts[locale];
  const until = (day: string | null) =>
    day === null ? text.untilRevoked : text.until(formatDay(day, locale));
  return {
    members: members.map(({ since, ...member }) => ({
      ...member,
      roleWord: roles[member.role],
      since: text.since(dayText(since, locale)),
    })),
    consultants: consultants.map(({ since, expiresOn, ...consultant }) => ({
      ...consultant,
      since: text.since(dayText(since, locale)),
      until: until(expiresOn),
    })),
    invitations: invitations.map(({ id, email, role, mandateExpiresOn, expiresAt }) => ({
      id,
      email,
      roleWord: roles[role],
      until: role === "consultant" ? until(mandateExpiresOn) : null,
      answerBy: text.answerBy(minuteText(expiresAt, locale)),
    })),
  };
}

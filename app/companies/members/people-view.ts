import { dayText, minuteText } from "#app/companies/moment-text.ts";
import { companiesWords } from "#app/companies/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { People } from "./list-members.server.ts";

/** The people of a company in one language. */
export type PeopleView = ReturnType<typeof describePeople>;

export function describePeople({ members, consultants, invitations }: People, locale: Locale) {
  const { members: text, roles } = companiesWords[locale];
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

import { companiesWords } from "#app/companies/words.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { seoulDay } from "#app/time.ts";
import type { People } from "./list-members.server.ts";
import { membersWords } from "./words.ts";

/** The people of a company in one language. */
export type PeopleView = ReturnType<typeof peopleView>;

export function peopleView({ members, consultants, invitations }: People, locale: Locale) {
  const { members: text } = membersWords[locale];
  const { roles } = companiesWords[locale];
  const until = (day: string | null) =>
    day === null ? text.untilRevoked : text.until(formatDay(day, locale));
  return {
    members: members.map(({ since, ...member }) => ({
      ...member,
      roleWord: roles[member.role],
      since: text.since(formatDay(seoulDay(since), locale)),
    })),
    consultants: consultants.map(({ since, expiresOn, ...consultant }) => ({
      ...consultant,
      since: text.since(formatDay(seoulDay(since), locale)),
      until: until(expiresOn),
    })),
    invitations: invitations.map(({ id, email, role, mandateExpiresOn, expiresAt }) => ({
      id,
      email,
      roleWord: roles[role],
      until: role === "consultant" ? until(mandateExpiresOn) : null,
      answerBy: text.answerBy(formatStamp(expiresAt, locale)),
    })),
  };
}

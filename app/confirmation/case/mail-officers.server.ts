import { sql, type Transaction } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Mail } from "#app/mail/mail.ts";
import type { Database } from "#db/schema.ts";
import { mailPeople } from "./mail-people.server.ts";
import { hasNoConflict } from "./seen-by.server.ts";

/** What a mail to officers says of the case: never its title. The link is null unless the technology is `general`. */
export type OfficersCase = { reference: string; url: string | null };

type OfficersMail<Values> = {
  applicationId: number;
  role: "centre_officer" | "ministry_officer";
  /** Behind the case's address. */
  page: string;
  /** Where links begin. */
  origin: string;
  mail: Mail<Values>;
  values: (about: OfficersCase, locale: Locale) => Values;
};

/**
 * Mails the officer who is responsible for a case in this part, else everybody who holds the office; never one who acts for
 * the applicant or stepped aside. Returns how many they were.
 */
export async function mailOfficers<Values>(
  trx: Transaction<Database>,
  { applicationId, role, page, origin, mail, values }: OfficersMail<Values>,
): Promise<number> {
  const { rows } = await sql<{ email: string; locale: Locale; reference: string; isGeneral: boolean }>`
    with able as (
      select a.reference, a.security_class = 'general' as "isGeneral", p.id, p.email, p.locale,
        exists (select from assignment s
          where s.application_id = a.id and s.role = ${role} and s.person_id = p.id) as is_responsible
      from application a join person p on p.id in (select person_id from staff_role where role = ${role})
      where a.id = ${applicationId} and ${hasNoConflict()})
    select email, locale, reference, "isGeneral" from able
    where is_responsible or not exists (select from able where is_responsible)
    order by id`.execute(trx);
  const [about] = rows;
  if (about === undefined) return 0;
  const { reference, isGeneral } = about;
  await mailPeople(trx, rows, {
    mail,
    isGeneral,
    path: `/agency/cases/${applicationId}${page}`,
    origin,
    values: (locale, url) => values({ reference, url }, locale),
  });
  return rows.length;
}

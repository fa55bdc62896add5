import { sql, type Transaction } from "kysely";
import type { SecurityClass } from "#app/confirmation/apply/application.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Mail } from "#app/mail/mail.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { mailPeople } from "./mail-people.server.ts";
import type { AboutCase } from "./mails.ts";

type Recipient = {
  email: string;
  locale: Locale;
  companyId: number;
  reference: string;
  /** Null unless the technology is `general`. */
  title: string | null;
  securityClass: SecurityClass;
};

type ApplicantMail<Values> = {
  applicationId: number;
  /** Behind the case's address; without it the link leads to the case. */
  page?: string;
  /** Where links begin. */
  origin: string;
  mail: Mail<Values>;
  values: (about: AboutCase, locale: Locale) => Values;
};

/**
 * Mails the applicant about a case; the one place that says who that is. Every mail of a case goes to the owners and
 * editors of the company, who can answer it, and to whoever submitted it, for as long as they act for the company: a
 * consultant with a mandate in force, a member whose role has changed. Each in their own language, once. Returns how many
 * they were.
 */
export async function mailApplicant<Values>(
  trx: Transaction<Database>,
  { applicationId, page = "", origin, mail, values }: ApplicantMail<Values>,
): Promise<number> {
  const { rows } = await sql<Recipient>`
    select p.email, p.locale, a.company_id as "companyId", a.reference,
      case when a.security_class = 'general' then a.title end as title,
      a.security_class as "securityClass"
    from application a
      cross join lateral (
        select person_id, role in ('owner', 'editor') as may_answer from membership where company_id = a.company_id
        union all
        select person_id, false from mandate where company_id = a.company_id and revoked_at is null
          and (expires_on is null or expires_on >= ${today()}::date)) acting
      join person p on p.id = acting.person_id
    where a.id = ${applicationId} and (acting.may_answer
      or exists (select from submission where application_id = a.id and submitted_by = p.id))
    group by p.id, a.id
    order by p.id`.execute(trx);
  const [about] = rows;
  if (about === undefined) return 0;
  const { companyId, reference, title, securityClass } = about;
  await mailPeople(trx, rows, {
    mail,
    isGeneral: title !== null,
    path: `/company/${companyId}/applications/${applicationId}${page}`,
    origin,
    values: (locale, url) => values({ reference, title, url, securityClass }, locale),
  });
  return rows.length;
}

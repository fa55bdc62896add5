import { sql, type Transaction } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Mail } from "#app/mail/mail.ts";
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
};

type ApplicantMail<Values> = {
  applicationId: number;
  /** Where links begin. */
  origin: string;
  mail: Mail<Values>;
  values: (about: AboutCase, locale: Locale) => Values;
};

/** Tells the applicant's owners and editors that there is news of their case; what it is, only the case's page says. */
export async function mailApplicant<Values>(
  trx: Transaction<Database>,
  { applicationId, origin, mail, values }: ApplicantMail<Values>,
): Promise<void> {
  const { rows } = await sql<Recipient>`
    select p.email, p.locale, a.company_id as "companyId", a.reference,
      case when a.security_class = 'general' then a.title end as title
    from application a
      join membership m on m.company_id = a.company_id and m.role in ('owner', 'editor')
      join person p on p.id = m.person_id
    where a.id = ${applicationId}
    order by p.id`.execute(trx);
  const [about] = rows;
  if (about === undefined) return;
  const { companyId, reference, title } = about;
  await mailPeople(trx, rows, {
    mail,
    isGeneral: title !== null,
    path: `/company/${companyId}/applications/${applicationId}`,
    origin,
    values: (locale, url) => values({ reference, title, url }, locale),
  });
}

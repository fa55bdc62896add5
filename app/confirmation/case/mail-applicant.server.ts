import { sql, type Transaction } from "kysely";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { mailPeople } from "./mail-people.server.ts";

type Recipient = {
  email: string;
  locale: Locale;
  companyId: number;
  reference: string;
  /** Null: of a technology that is not `general`, whose mails hold neither title nor link. */
  title: string | null;
};

type AboutCase = {
  applicationId: number;
  /** Where links lead. */
  origin: string;
} & (
  | { kind: "supplement_reminder"; dueOn: string; leftDays: number }
  | { kind: "supplement_closed" | "case_message" | "application_returned" }
);

/** Tells the owners and editors of the applicant that something waits for them: not what, the case's page says that. */
export async function mailApplicant(trx: Transaction<Database>, mail: AboutCase): Promise<void> {
  const { rows } = await sql<Recipient>`
    select p.email, p.locale, a.company_id as "companyId", a.reference,
      case when a.security_class = 'general' then a.title end as title
    from application a
      join membership m on m.company_id = a.company_id and m.role in ('owner', 'editor')
      join person p on p.id = m.person_id
    where a.id = ${mail.applicationId}
    order by p.id`.execute(trx);
  const [about] = rows;
  if (about === undefined) return;
  const { companyId, reference, title } = about;
  const common = {
    isGeneral: title !== null,
    path: `/company/${companyId}/applications/${mail.applicationId}`,
    origin: mail.origin,
  };
  if (mail.kind === "supplement_reminder") {
    const { dueOn, leftDays } = mail;
    await mailPeople(trx, rows, {
      ...common,
      kind: mail.kind,
      values: (locale, url) => ({ reference, title, url, dueOn: formatDay(dueOn, locale), leftDays }),
    });
    return;
  }
  await mailPeople(trx, rows, {
    ...common,
    kind: mail.kind,
    values: (_locale, url) => ({ reference, title, url }),
  });
}

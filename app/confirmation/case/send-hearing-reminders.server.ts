import { type Kysely, sql, type Transaction } from "kysely";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, dayNumber, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { isUntied } from "./seen-by.server.ts";

const DAYS_BEFORE = 3;

type Reminder = {
  what: "consultation" | "review";
  reference: string;
  dueOn: string;
  email: string;
  locale: Locale;
};

/**
 * Reminds ministries and experts who have not answered three days before they should have: each once. The job's work; a
 * job knows no address of Naru, so these mails hold no link. Whoever declined, was closed or acts for the applicant by now
 * hears nothing more.
 */
export function sendHearingReminders(db: Kysely<Database>): Promise<number> {
  const today = seoulDay(now().toString());
  const until = addDays(today, DAYS_BEFORE);
  return db.transaction().execute(async (trx) => {
    const due = [...(await dueConsultations(trx, today, until)), ...(await dueReviews(trx, today, until))];
    for (const { what, reference, dueOn, email, locale } of due)
      await sendMail(trx, {
        to: email,
        locale,
        kind: "hearing_reminder",
        values: {
          what,
          reference,
          dueOn: formatDay(dueOn, locale),
          leftDays: dayNumber(dueOn) - dayNumber(today),
        },
      });
    return due.length;
  });
}

async function dueConsultations(trx: Transaction<Database>, today: string, until: string) {
  const { rows } = await sql<Reminder>`
    with due as (
      update consultation c set reminded_at = ${now().toString()} from application a
      where a.id = c.application_id and a.status in ('examination', 'deliberation') and c.reminded_at is null
        and c.answered_at is null and c.closed_at is null and c.link_revoked_at is null
        and c.due_on between ${today} and ${until}
      returning c.*, a.reference)
    select 'consultation' as what, due.reference, due.due_on as "dueOn", due.respondent_email as email, due.locale
    from due where channel = 'link'
    union all
    select 'consultation', due.reference, due.due_on, p.email, p.locale
    from due
      join application a on a.id = due.application_id
      join staff_role s on s.role = 'ministry_respondent' and s.agency_id = due.agency_id
      join person p on p.id = s.person_id
    where due.channel = 'account' and ${isUntied()}`.execute(trx);
  return rows;
}

async function dueReviews(trx: Transaction<Database>, today: string, until: string) {
  const { rows } = await sql<Reminder>`
    with due as (
      update review r set reminded_at = ${now().toString()} from application a
      where a.id = r.application_id and a.status = 'examination' and r.reminded_at is null
        and r.submitted_at is null and r.closed_at is null and r.declined_at is null
        and r.due_on between ${today} and ${until}
      returning r.expert_id, r.due_on, r.application_id)
    select 'review' as what, a.reference, due.due_on as "dueOn", p.email, p.locale
    from due join application a on a.id = due.application_id join person p on p.id = due.expert_id
    where ${isUntied()}`.execute(trx);
  return rows;
}

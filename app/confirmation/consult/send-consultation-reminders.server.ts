import { type Kysely, sql } from "kysely";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { addDays, dayNumber } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { consultationReminder } from "./mails.ts";

const DAYS_BEFORE = 3;

type Reminder = {
  /** Null for a consultation by link: Naru stores only the hash of the link, so it cannot be sent again. */
  consultationId: number | null;
  reference: string;
  dueOn: string;
  isGeneral: boolean;
  email: string;
  locale: Locale;
};

/**
 * Reminds ministries that have not answered three days before a consultation is due, once: the job's work. People who
 * stepped aside or now act for the applicant are not reminded. `origin` is Naru's own address, for the link to accounts.
 * Returns how many mails were written.
 */
export function sendConsultationReminders(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<number> {
  const day = today();
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Reminder>`
      with due as (
        update consultation c set reminded_at = ${now().toString()} from application a
        where a.id = c.application_id and a.status in ('examination', 'deliberation') and c.reminded_at is null
          and c.answered_at is null and c.closed_at is null and c.link_revoked_at is null
          and c.due_on between ${day} and ${addDays(day, DAYS_BEFORE)}
        returning c.*, a.reference, a.security_class = 'general' as is_general)
      select null::bigint as "consultationId", due.reference, due.due_on as "dueOn", due.is_general as "isGeneral",
        due.respondent_email as email, due.locale
      from due where channel = 'link'
      union all
      select due.id, due.reference, due.due_on, due.is_general, p.email, p.locale
      from due
        join application a on a.id = due.application_id
        join staff_role s on s.role = 'ministry_respondent' and s.agency_id = due.agency_id
        join person p on p.id = s.person_id
      where due.channel = 'account' and ${hasNoConflict()}`.execute(trx);
    for (const { email, locale, reference, dueOn, consultationId, isGeneral } of rows) {
      const leftDays = dayNumber(dueOn) - dayNumber(day);
      const path = localePath(locale, `/agency/consultations/${consultationId}`);
      const values = {
        reference,
        dueOn: formatDay(dueOn, locale),
        leftDays,
        hasAccount: consultationId !== null,
        url: consultationId !== null && isGeneral ? `${origin}${path}` : null,
      };
      await sendMail(trx, { to: email, locale, mail: consultationReminder, values });
    }
    return rows.length;
  });
}

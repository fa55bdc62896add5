import { type Kysely, sql } from "kysely";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { addDays, dayNumber } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { reviewReminder } from "./mails.ts";

const DAYS_BEFORE = 3;

type Reminder = {
  reviewId: number;
  reference: string;
  dueOn: string;
  isGeneral: boolean;
  email: string;
  locale: Locale;
};

/**
 * Reminds experts who have not submitted three days before their review is due, once: the job's work. Experts who
 * declined or now act for the applicant are not reminded. `origin` is Naru's own address, for the link. Returns how
 * many mails were written.
 */
export function sendReviewReminders(db: Kysely<Database>, { origin }: { origin: string }): Promise<number> {
  const day = today();
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Reminder>`
      with due as (
        update review r set reminded_at = ${now().toString()} from application a
        where a.id = r.application_id and a.status = 'examination' and r.reminded_at is null
          and r.submitted_at is null and r.closed_at is null and r.declined_at is null
          and r.due_on between ${day} and ${addDays(day, DAYS_BEFORE)}
        returning r.id, r.expert_id, r.due_on, r.application_id)
      select due.id as "reviewId", a.reference, due.due_on as "dueOn", a.security_class = 'general' as "isGeneral",
        p.email, p.locale
      from due join application a on a.id = due.application_id join person p on p.id = due.expert_id
      where ${hasNoConflict()}`.execute(trx);
    for (const { email, locale, reference, dueOn, reviewId, isGeneral } of rows) {
      const leftDays = dayNumber(dueOn) - dayNumber(day);
      const url = isGeneral ? `${origin}${localePath(locale, `/agency/reviews/${reviewId}`)}` : null;
      const values = { reference, dueOn: formatDay(dueOn, locale), leftDays, url };
      await sendMail(trx, { to: email, locale, mail: reviewReminder, values });
    }
    return rows.length;
  });
}

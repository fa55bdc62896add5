import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, dayNumber, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { reviewOverdue, reviewReminder } from "./mails.ts";

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
 * Reminds experts who have not submitted three days before their review is due, and tells them once more that it was due:
 * each of them once. The job's work; what a day missed, the next one does. Experts who declined or now act for the applicant
 * are not reminded. `origin` is Naru's own address, for the link. Returns how many mails were written.
 */
export function sendReviewReminders(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<{ reminded: number; overdue: number }> {
  const at = now().toString();
  const today = seoulDay(at);
  return db.transaction().execute(async (trx) => {
    const near = await take(trx, {
      noted: sql`reminded_at = ${at}`,
      isDue: sql`r.reminded_at is null and r.due_on between ${today} and ${addDays(today, DAYS_BEFORE)}`,
    });
    for (const reminder of near)
      await sendMail(trx, {
        ...recipientOf(reminder),
        mail: reviewReminder,
        values: {
          ...valuesFor(reminder, origin),
          leftDays: dayNumber(reminder.dueOn) - dayNumber(today),
        },
      });
    const over = await take(trx, {
      noted: sql`overdue_told_at = ${at}`,
      isDue: sql`r.overdue_told_at is null and r.due_on < ${today}`,
    });
    for (const reminder of over)
      await sendMail(trx, {
        ...recipientOf(reminder),
        mail: reviewOverdue,
        values: valuesFor(reminder, origin),
      });
    return { reminded: near.length, overdue: over.length };
  });
}

/** Notes of all open reviews whose day it is that the expert is told, and returns who. */
async function take(
  trx: Transaction<Database>,
  { noted, isDue }: { noted: RawBuilder<unknown>; isDue: RawBuilder<unknown> },
): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`
    with due as (
      update review r set ${noted} from application a
      where a.id = r.application_id and a.status = 'examination'
        and r.submitted_at is null and r.closed_at is null and r.declined_at is null and ${isDue}
      returning r.id, r.expert_id, r.due_on, r.application_id)
    select due.id as "reviewId", a.reference, due.due_on as "dueOn", a.security_class = 'general' as "isGeneral",
      p.email, p.locale
    from due join application a on a.id = due.application_id join person p on p.id = due.expert_id
    where ${hasNoConflict()}`.execute(trx);
  return rows;
}

const recipientOf = ({ email, locale }: Reminder) => ({ to: email, locale });

function valuesFor({ reviewId, reference, dueOn, isGeneral, locale }: Reminder, origin: string) {
  const url = isGeneral ? `${origin}${localePath(locale, `/agency/reviews/${reviewId}`)}` : null;
  return { reference, dueOn: formatDay(dueOn, locale), url };
}

import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, dayNumber, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { consultationOverdue, consultationReminder } from "./mails.ts";

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
 * Reminds ministries that have not answered three days before a consultation is due, and tells them once more that it was
 * due: each of them once. The job's work; what a day missed, the next one does. People who stepped aside or now act for the
 * applicant are not reminded. `origin` is Naru's own address, for the link to accounts. Returns how many mails were written.
 */
export function sendConsultationReminders(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<{ reminded: number; overdue: number }> {
  const at = now().toString();
  const today = seoulDay(at);
  return db.transaction().execute(async (trx) => {
    const near = await take(trx, {
      noted: sql`reminded_at = ${at}`,
      isDue: sql`c.reminded_at is null and c.due_on between ${today} and ${addDays(today, DAYS_BEFORE)}`,
    });
    for (const reminder of near)
      await sendMail(trx, {
        ...recipientOf(reminder),
        mail: consultationReminder,
        values: {
          ...valuesFor(reminder, origin),
          leftDays: dayNumber(reminder.dueOn) - dayNumber(today),
        },
      });
    const over = await take(trx, {
      noted: sql`overdue_told_at = ${at}`,
      isDue: sql`c.overdue_told_at is null and c.due_on < ${today}`,
    });
    for (const reminder of over)
      await sendMail(trx, {
        ...recipientOf(reminder),
        mail: consultationOverdue,
        values: valuesFor(reminder, origin),
      });
    return { reminded: near.length, overdue: over.length };
  });
}

/** Notes of all open consultations whose day it is that somebody is told, and returns who. */
async function take(
  trx: Transaction<Database>,
  { noted, isDue }: { noted: RawBuilder<unknown>; isDue: RawBuilder<unknown> },
): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`
    with due as (
      update consultation c set ${noted} from application a
      where a.id = c.application_id and a.status in ('examination', 'deliberation')
        and c.answered_at is null and c.closed_at is null and c.link_revoked_at is null and ${isDue}
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
  return rows;
}

const recipientOf = ({ email, locale }: Reminder) => ({ to: email, locale });

function valuesFor({ consultationId, reference, dueOn, isGeneral, locale }: Reminder, origin: string) {
  const path = localePath(locale, `/agency/consultations/${consultationId}`);
  return {
    reference,
    dueOn: formatDay(dueOn, locale),
    hasAccount: consultationId !== null,
    url: consultationId !== null && isGeneral ? `${origin}${path}` : null,
  };
}

import { type Kysely, sql, type Transaction } from "kysely";
import { type Asked, type Due, remindTwice } from "#app/confirmation/case/remind-twice.server.ts";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { reviewOverdue, reviewReminder } from "./mails.ts";

type Reminder = Asked & {
  reviewId: number;
  reference: string;
  isGeneral: boolean;
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
  return remindTwice(db, {
    take,
    valuesOf: (reminder) => valuesFor(reminder, origin),
    before: reviewReminder,
    after: reviewOverdue,
  });
}

/** Notes of all open reviews whose day it is that the expert is told, and returns who. */
async function take(trx: Transaction<Database>, { noted, isDue }: Due): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`
    with due as (
      update review task set ${noted} from application a
      where a.id = task.application_id and a.status = 'examination'
        and task.submitted_at is null and task.closed_at is null and task.declined_at is null and ${isDue}
      returning task.id, task.expert_id, task.due_on, task.application_id)
    select due.id as "reviewId", a.reference, due.due_on as "dueOn", a.security_class = 'general' as "isGeneral",
      p.email, p.locale
    from due join application a on a.id = due.application_id join person p on p.id = due.expert_id
    where ${hasNoConflict()}`.execute(trx);
  return rows;
}

function valuesFor({ reviewId, reference, dueOn, isGeneral, locale }: Reminder, origin: string) {
  const url = isGeneral ? `${origin}${localePath(locale, `/agency/reviews/${reviewId}`)}` : null;
  return { reference, dueOn: formatDay(dueOn, locale), url };
}

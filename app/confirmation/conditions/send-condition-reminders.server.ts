import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { mailOfficers } from "#app/confirmation/case/mail-officers.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, dayNumber, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { conditionOverdue, conditionReminder } from "./mails.ts";

/** What shows that a condition was met has to be made first: a test, a report. */
const DAYS_BEFORE = 14;

/**
 * Reminds applicants of a condition two weeks before its day, and tells the ministry's officer on the day after it that
 * nobody has said what became of it: each of them once, in the transaction that notes it. The job's work, daily; what a day
 * missed, the next one does. Conditions bind from the notification on, as long as the confirmation is in force. Returns how
 * many mails were due.
 */
export function sendConditionReminders(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<{ reminded: number; overdue: number }> {
  const at = now().toString();
  const today = seoulDay(at);
  return db.transaction().execute(async (trx) => {
    const near = await take(trx, {
      noted: sql`reminded_at = ${at}`,
      // Not on the day of the letter that names them.
      isDue: sql`n.reminded_at is null and n.due_on between ${today} and ${addDays(today, DAYS_BEFORE)}
        and not exists (select from application_event e where e.application_id = a.id and e.step = 'notify'
          and (e.at at time zone 'Asia/Seoul')::date >= ${today}::date)`,
    });
    for (const { applicationId, dueOn, count } of near)
      await mailApplicant(trx, {
        applicationId,
        page: "#conditions",
        origin,
        mail: conditionReminder,
        values: (about, locale) => ({
          ...about,
          count,
          dueOn: formatDay(dueOn, locale),
          leftDays: dayNumber(dueOn) - dayNumber(today),
        }),
      });
    const over = await take(trx, {
      noted: sql`overdue_told_at = ${at}`,
      isDue: sql`n.overdue_told_at is null and n.due_on < ${today}`,
    });
    for (const { applicationId, dueOn, count } of over)
      await mailOfficers(trx, {
        applicationId,
        role: "ministry_officer",
        page: "/decision#conditions",
        origin,
        mail: conditionOverdue,
        values: (about, locale) => ({ ...about, count, dueOn: formatDay(dueOn, locale) }),
      });
    return { reminded: near.length, overdue: over.length };
  });
}

/** Conditions of one decision that are due on the same day are one mail. */
type Due = { applicationId: number; dueOn: string; count: number };

/** Notes it of all open conditions whose day it is. */
async function take(
  trx: Transaction<Database>,
  { noted, isDue }: { noted: RawBuilder<unknown>; isDue: RawBuilder<unknown> },
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    with due as (
      update decision_condition n set ${noted} from application a
      where a.id = n.application_id and a.status = 'notified' and n.outcome is null and ${isDue}
      returning n.application_id, n.due_on)
    select application_id as "applicationId", due_on as "dueOn", count(*)::integer as count
    from due group by application_id, due_on order by application_id, due_on`.execute(trx);
  return rows;
}

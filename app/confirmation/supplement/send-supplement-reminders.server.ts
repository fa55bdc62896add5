import { type Kysely, sql, type Transaction } from "kysely";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { mailOfficers } from "#app/confirmation/case/mail-officers.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, dayNumber, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { supplementOverdue, supplementReminder } from "./mails.ts";

/** As ministries and experts are reminded. */
const DAYS_BEFORE = 3;

type At = { at: string; today: string; origin: string };

/** An open request of a case whose clock it stops. */
const isOpen = sql`a.id = s.application_id and a.status in ('screening', 'examination', 'deliberation')
  and s.answered_at is null and s.closed_at is null`;

/**
 * Reminds applicants of a supplement request three days before its last day, and tells officers on the day after it that
 * nobody answered: each of them once, in the transaction that notes it. The job's work, daily; what a day missed, the next
 * one does. Returns how many requests there were of each.
 */
export function sendSupplementReminders(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<{ reminded: number; overdue: number }> {
  const at = now().toString();
  const asked: At = { at, today: seoulDay(at), origin };
  return db.transaction().execute(async (trx) => ({
    reminded: await remindApplicants(trx, asked),
    overdue: await tellOfficers(trx, asked),
  }));
}

/** Not on the day of the request itself: its letter has just gone out. */
async function remindApplicants(trx: Transaction<Database>, { at, today, origin }: At): Promise<number> {
  const { rows } = await sql<{ applicationId: number; dueOn: string }>`
    update supplement_request s set reminded_at = ${at} from application a
    where ${isOpen} and s.reminded_at is null and s.due_on between ${today} and ${addDays(today, DAYS_BEFORE)}
      and (s.requested_at at time zone 'Asia/Seoul')::date < ${today}::date
    returning a.id as "applicationId", s.due_on as "dueOn"`.execute(trx);
  for (const { applicationId, dueOn } of rows)
    await mailApplicant(trx, {
      applicationId,
      origin,
      mail: supplementReminder,
      values: (about, locale) => ({
        ...about,
        dueOn: formatDay(dueOn, locale),
        leftDays: dayNumber(dueOn) - dayNumber(today),
      }),
    });
  return rows.length;
}

/** To the officer of the centre who is responsible, else to every officer of the centre. */
async function tellOfficers(trx: Transaction<Database>, { at, today, origin }: At): Promise<number> {
  const { rows } = await sql<{ applicationId: number; dueOn: string }>`
    update supplement_request s set overdue_told_at = ${at} from application a
    where ${isOpen} and s.overdue_told_at is null and s.due_on < ${today}
    returning a.id as "applicationId", s.due_on as "dueOn"`.execute(trx);
  for (const { applicationId, dueOn } of rows)
    await mailOfficers(trx, {
      applicationId,
      role: "centre_officer",
      page: "/supplements",
      origin,
      mail: supplementOverdue,
      values: (about, locale) => ({ ...about, dueOn: formatDay(dueOn, locale) }),
    });
  return rows.length;
}

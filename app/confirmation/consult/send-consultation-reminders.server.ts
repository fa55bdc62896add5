import { type Kysely, sql, type Transaction } from "kysely";
import { type Asked, type Due, remindTwice } from "#app/confirmation/case/remind-twice.server.ts";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { consultationOverdue, consultationReminder } from "./mails.ts";

type Reminder = Asked & {
  /** Null for a consultation by link: Naru stores only the hash of the link, so it cannot be sent again. */
  consultationId: number | null;
  reference: string;
  isGeneral: boolean;
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
  return remindTwice(db, {
    take,
    valuesOf: (reminder) => valuesFor(reminder, origin),
    before: consultationReminder,
    after: consultationOverdue,
  });
}

/** Notes of all open consultations whose day it is that somebody is told, and returns who. */
async function take(trx: Transaction<Database>, { noted, isDue }: Due): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`
    with due as (
      update consultation task set ${noted} from application a
      where a.id = task.application_id and a.status in ('examination', 'deliberation')
        and task.answered_at is null and task.closed_at is null and task.link_revoked_at is null and ${isDue}
      returning task.*, a.reference, a.security_class = 'general' as is_general)
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

function valuesFor({ consultationId, reference, dueOn, isGeneral, locale }: Reminder, origin: string) {
  const path = localePath(locale, `/agency/consultations/${consultationId}`);
  return {
    reference,
    dueOn: formatDay(dueOn, locale),
    hasAccount: consultationId !== null,
    url: consultationId !== null && isGeneral ? `${origin}${path}` : null,
  };
}

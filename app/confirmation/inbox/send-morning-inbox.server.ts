import { type Kysely, sql } from "kysely";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { inboxPath } from "./inbox-view.ts";
import { inboxDigest } from "./mails.ts";
import { tellDue } from "./tell-due.server.ts";

/** A mail names so many cases; the list has them all. */
const MOST_CASES = 30;

/**
 * The morning of a working day: tells of days that come near or are over, then mails everybody what they want to hear of in
 * the morning and have not read yet. On other days it does nothing. Returns how many were told, and how many mails were written.
 */
export async function sendMorningInbox(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<{ told: number; mailed: number }> {
  if (!isKoreanWorkingDay(today())) return { told: 0, mailed: 0 };
  const told = await tellDue(db, { origin });
  const { rows: people } = await sql<{ id: string }>`
    select distinct person_id as id from inbox_item where mail = 'digest' and mailed_at is null`.execute(db);
  let mailed = 0;
  for (const { id } of people) if (await mailDigest(db, { personId: id, origin })) mailed += 1;
  return { told, mailed };
}

type Line = { email: string; locale: Locale; reference: string; kinds: readonly InboxKind[]; cases: number };

/** One person's mail, in a transaction of its own: each item is mailed once. False where nothing was left to say. */
function mailDigest(
  db: Kysely<Database>,
  { personId, origin }: { personId: string; origin: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows: lines } = await sql<Line>`
      with due as (
        update inbox_item set mailed_at = ${now().toString()}
        where person_id = ${personId} and mail = 'digest' and mailed_at is null
        returning application_id, kind, read_at)
      select p.email, p.locale, a.reference, array_agg(distinct due.kind) as kinds, count(*) over ()::integer as cases
      from due join application a on a.id = due.application_id join person p on p.id = ${personId}
      where due.read_at is null and ${hasNoConflict()}
        and exists (select from staff_role r
          where r.person_id = p.id and r.role in ('centre_officer', 'ministry_officer', 'decider'))
      group by p.id, a.id
      order by a.reference
      limit ${MOST_CASES}`.execute(trx);
    const [first] = lines;
    if (first === undefined) return false;
    const { email, locale, cases } = first;
    const url = `${origin}${localePath(locale, inboxPath)}`;
    const values = { cases: lines.map(({ reference, kinds }) => ({ reference, kinds })), count: cases, url };
    await sendMail(trx, { to: email, locale, mail: inboxDigest, values });
    return true;
  });
}

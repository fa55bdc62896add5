import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Mail } from "#app/mail/mail.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, dayNumber, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";

const DAYS_BEFORE = 3;

/** Somebody who was asked and has not answered; the last day as YYYY-MM-DD. */
export type Asked = { email: string; locale: Locale; dueOn: string };

/** Which rows of the table, there called `task`, are due, and what is noted in them. */
export type Due = { noted: RawBuilder<unknown>; isDue: RawBuilder<unknown> };

type Reminding<Row extends Asked, Values> = {
  /** Notes it of all open tasks whose day it is, and returns who is told. */
  take: (trx: Transaction<Database>, due: Due) => Promise<readonly Row[]>;
  valuesOf: (row: Row) => Values;
  before: Mail<Values & { leftDays: number }>;
  after: Mail<Values>;
};

/**
 * Reminds whoever was asked three days before the last day, and tells them once more that it is over: each once, and what
 * a day missed, the next one does. Returns how many mails were written.
 */
export function remindTwice<Row extends Asked, Values extends object>(
  db: Kysely<Database>,
  { take, valuesOf, before, after }: Reminding<Row, Values>,
): Promise<{ reminded: number; overdue: number }> {
  const at = now().toString();
  const today = seoulDay(at);
  return db.transaction().execute(async (trx) => {
    const near = await take(trx, {
      noted: sql`reminded_at = ${at}`,
      isDue: sql`task.reminded_at is null and task.due_on between ${today} and ${addDays(today, DAYS_BEFORE)}`,
    });
    for (const row of near) {
      const values = { ...valuesOf(row), leftDays: dayNumber(row.dueOn) - dayNumber(today) };
      await sendMail(trx, { to: row.email, locale: row.locale, mail: before, values });
    }
    const over = await take(trx, {
      noted: sql`overdue_told_at = ${at}`,
      isDue: sql`task.overdue_told_at is null and task.due_on < ${today}`,
    });
    for (const row of over)
      await sendMail(trx, { to: row.email, locale: row.locale, mail: after, values: valuesOf(row) });
    return { reminded: near.length, overdue: over.length };
  });
}

import { type Kysely, sql } from "kysely";
import { isOpen } from "#app/confirmation/case/case-conditions.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { addDays, startOfDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { KEPT_DAYS, READ_KEPT_DAYS } from "./inbox-view.ts";

/**
 * Removes items a month after they were read, and half a year after they happened: the job's work. Of a day that came near
 * the item stays while the case is open, since it is what keeps the morning from telling it again. Returns how many.
 */
export async function sweepInbox(db: Kysely<Database>): Promise<number> {
  const before = (days: number) => new Date(startOfDay(addDays(today(), -days))).toISOString();
  const { numAffectedRows } = await sql`
    delete from inbox_item i
    where (i.read_at < ${before(READ_KEPT_DAYS)} or i.happened_at < ${before(KEPT_DAYS)})
      and not (i.kind in ('due_soon', 'overdue')
        and exists (select from application a where a.id = i.application_id and ${isOpen}))`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

import { type Kysely, sql } from "kysely";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";

const MOST_AT_ONCE = 1_000;

/**
 * Ends the confirmations whose validity is over, each in its own transaction; runs daily. There is such a day only where the
 * round sets a validity. Returns how many ended.
 */
export async function expireApplications(db: Kysely<Database>): Promise<number> {
  const at = now().toString({ smallestUnit: "millisecond" });
  const { rows } = await sql<{ id: number }>`
    select a.id from application a join confirmation f on f.document = a.reference and f.company_id = a.company_id
    where a.status = 'notified' and f.revoked_at is null and f.valid_until < ${seoulDay(at)}::date
    order by a.id limit ${MOST_AT_ONCE}`.execute(db);
  let ended = 0;
  for (const { id: applicationId } of rows) {
    const outcome = await db
      .transaction()
      .execute((trx) =>
        transition(trx, { applicationId, step: "expire", actor: "system", personId: null, at }),
      );
    if (outcome.ok) ended += 1;
  }
  return ended;
}

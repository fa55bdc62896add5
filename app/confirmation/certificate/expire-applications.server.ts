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
  // The company's fact is that of its latest confirmation of a technology; an earlier one still has its certificate.
  const { rows } = await sql<{ id: number }>`
    select id from application
    where status = 'notified' and id in (
      select a.id from application a join confirmation f on f.document = a.reference and f.company_id = a.company_id
      where f.revoked_at is null and f.valid_until < ${seoulDay(at)}::date
      union select application_id from certificate where revoked_at is null and expires_on < ${seoulDay(at)}::date)
    order by id limit ${MOST_AT_ONCE}`.execute(db);
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

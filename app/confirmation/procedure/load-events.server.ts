import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { type ChainState, checkChain, type StoredEvent } from "./event-chain.server.ts";

/** All events of an application in their order, each with what lies beside it. The caller checks access. */
export async function loadEvents(
  db: Kysely<Database>,
  applicationId: number,
): Promise<readonly StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select number, at, person_id as "personId", actor, step, from_status as "fromStatus", to_status as "toStatus", payload,
      previous_hash as "previousHash", hash,
      (select coalesce(json_agg(json_build_object('key', key, 'salt', salt, 'value', value,
          'isErased', erased_at is not null) order by key), '[]')
        from application_event_detail d
        where d.application_id = e.application_id and d.number = e.number) as details
    from application_event e
    where application_id = ${applicationId}
    order by number`.execute(db);
  return rows;
}

/**
 * The same with whether they are as they were written, and as many as the case has taken steps; both as they were at one
 * instant, so a concurrent step is not reported as missing.
 */
export async function loadChain(
  db: Kysely<Database>,
  applicationId: number,
): Promise<{ events: readonly StoredEvent[]; chain: ChainState }> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const found = await trx
        .selectFrom("application")
        .select("revision")
        .where("id", "=", applicationId)
        .executeTakeFirst();
      const events = await loadEvents(trx, applicationId);
      return { events, chain: checkChain(events, found?.revision ?? 0) };
    });
}

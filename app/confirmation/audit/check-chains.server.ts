import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { checkChain, type StoredEvent } from "#app/confirmation/procedure/event-chain.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { recordAudit } from "./record-audit.server.ts";

const CASES_A_TIME = 200;
/** More than these are not named: what is this broken is no matter of single cases. */
const MOST_BROKEN = 100;
const CHECKS_KEPT = 400;

export type ChainCheck = {
  askedAt: string;
  /** Null: asked for, or still running. */
  finishedAt: string | null;
  cases: number;
  events: number;
  erased: number;
  broken: readonly { reference: string; number: number }[];
};

/** The last finished check of all records and the one that is running, if there is one. */
export async function loadChainChecks(
  db: Kysely<Database>,
): Promise<{ last: ChainCheck | null; running: ChainCheck | null }> {
  const { rows } = await sql<ChainCheck>`
    select asked_at as "askedAt", finished_at as "finishedAt", cases, events, erased, broken
    from chain_check order by id desc limit 2`.execute(db);
  return {
    last: rows.find(({ finishedAt }) => finishedAt !== null) ?? null,
    running: rows.find(({ finishedAt }) => finishedAt === null) ?? null,
  };
}

/** Has all records checked by the worker, now; where that is under way already, nothing more is asked for. */
export async function requestChainCheck(db: Kysely<Database>, { viewer }: { viewer: Person }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await recordAudit(trx, { viewer, what: "check" });
    await sql`
      insert into chain_check (asked_by, asked_at) values (${viewer.id}, ${now().toString()})
      on conflict do nothing`.execute(trx);
    await sql`select graphile_worker.add_job('check_chains', job_key => 'check_chains')`.execute(trx);
  });
}

/**
 * Checks the records of all cases, a few hundred at a time, and keeps what it found: the job's work, every night and when
 * asked. A case's record is read at one instant, so a step taken meanwhile is not reported as missing. Cut short, it begins
 * anew. Returns how many records are not as they were written.
 */
export async function checkChains(db: Kysely<Database>): Promise<number> {
  await sql`insert into chain_check (asked_at) values (${now().toString()}) on conflict do nothing`.execute(
    db,
  );
  const found = { cases: 0, events: 0, erased: 0, broken: [] as { reference: string; number: number }[] };
  let wrong = 0;
  for (let after = 0; ; ) {
    const lot = await listRecords(db, after);
    if (lot.length === 0) break;
    after = lot.at(-1)?.id ?? 0;
    for (const { reference, revision, events } of lot) {
      const chain = checkChain(events, revision);
      found.cases += 1;
      found.events += events.length;
      if (chain.state === "erased") found.erased += chain.numbers.length;
      if (chain.state !== "broken") continue;
      wrong += 1;
      if (found.broken.length < MOST_BROKEN) found.broken.push({ reference, number: chain.number });
    }
  }
  await sql`
    update chain_check set finished_at = ${now().toString()}, cases = ${found.cases}, events = ${found.events},
      erased = ${found.erased}, broken = ${JSON.stringify(found.broken)}
    where finished_at is null`.execute(db);
  await sql`
    delete from chain_check where id <= (select max(id) from chain_check) - ${CHECKS_KEPT}`.execute(db);
  return wrong;
}

type Record = { id: number; reference: string; revision: number; events: readonly StoredEvent[] };

/** What was ever submitted, with all its events; a draft has none. */
async function listRecords(db: Kysely<Database>, after: number): Promise<readonly Record[]> {
  const { rows } = await sql<Record>`
    select a.id, coalesce(a.reference, a.id::text) as reference, a.revision,
      (select coalesce(json_agg(json_build_object('number', e.number, 'at', e.at, 'personId', e.person_id,
          'actor', e.actor, 'step', e.step, 'fromStatus', e.from_status, 'toStatus', e.to_status, 'payload', e.payload,
          'previousHash', e.previous_hash, 'hash', e.hash, 'details',
          (select coalesce(json_agg(json_build_object('key', key, 'salt', salt, 'value', value,
            'isErased', erased_at is not null) order by key), '[]')
            from application_event_detail d
            where d.application_id = e.application_id and d.number = e.number)) order by e.number), '[]')
        from application_event e where e.application_id = a.id) as events
    from application a
    where a.id > ${after} and (a.status <> 'draft' or a.revision > 0)
    order by a.id limit ${CASES_A_TIME}`.execute(db);
  return rows;
}

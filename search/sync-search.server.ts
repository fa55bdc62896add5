import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { prepareIndex, writeToIndex } from "./engine/write-index.server.ts";
import { isLive, loadDocuments } from "./load-documents.server.ts";
import type { SearchEnvironment } from "./open-search-environment.server.ts";
import { saveBodies } from "./postgres/bodies.server.ts";
import { saveDocuments } from "./postgres/save-documents.server.ts";

const BATCH = 1_000;
const LOCK = 7_228_201_127;

/**
 * Brings both engines up to date: empties the outbox in batches and returns how many opportunities it wrote. If the engine
 * is away, PostgreSQL's own documents are still updated, and the outbox keeps its rows for the engine. Several processes
 * may call it: they take turns.
 * @throws if database or engine is away; what was not written stays in the outbox
 */
export async function syncSearch(environment: SearchEnvironment): Promise<number> {
  return withSearchLock(environment.db, async (db) => {
    if (environment.engine) await fillEmptyIndex(environment, db);
    let written = 0;
    for (;;) {
      const batch = await db
        .selectFrom("search_outbox")
        .selectAll()
        .orderBy("enqueued_at")
        .limit(BATCH)
        .execute();
      if (batch.length === 0) {
        // Until it has statistics, PostgreSQL reads every row instead of the index.
        if (written >= BATCH) await sql`analyze search_document`.execute(db);
        return written;
      }
      await writeBatch(
        environment,
        db,
        batch.map((row) => row.opportunity_id),
      );
      // What was enqueued again meanwhile has a different instant, and stays.
      await sql`
        delete from search_outbox o using unnest(
          ${batch.map((row) => row.opportunity_id)}::bigint[],
          ${batch.map((row) => row.enqueued_at)}::timestamptz[]) told (id, at)
        where o.opportunity_id = told.id and o.enqueued_at = told.at`.execute(db);
      written += batch.length;
    }
  });
}

async function writeBatch(
  environment: SearchEnvironment,
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<void> {
  const documents = await loadDocuments(db, ids);
  const there = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  await saveDocuments(db, documents, gone);
  await saveBodies(db, ids);
  // An index that is being built may already have the old text of these.
  await sql`
    insert into search_replay (index_uid, opportunity_id)
    select index_uid, id from search_build, unnest(${[...ids]}::bigint[]) id on conflict do nothing`.execute(
    db,
  );
  if (environment.engine) await writeToIndex(environment.engine, environment.indexUid, documents, gone);
}

const prepared = new WeakSet<SearchEnvironment>();

/**
 * If the index is missing, creates it and enqueues every opportunity. An index that exists gets the settings of this
 * version of the code, once per process.
 */
async function fillEmptyIndex(environment: SearchEnvironment, db: Kysely<Database>): Promise<void> {
  const { engine, indexUid } = environment;
  if (!engine) return;
  const { results } = await engine.getIndexes({ limit: 1_000 });
  const isThere = results.some(({ uid }) => uid === indexUid);
  if (isThere && prepared.has(environment)) return;
  await prepareIndex(engine, indexUid);
  prepared.add(environment);
  if (isThere) return;
  await sql`
    insert into search_outbox (opportunity_id) select opportunity_id from search_document
    on conflict (opportunity_id) do nothing`.execute(db);
}

/** Runs `work` while no other process writes to the indexes. */
export async function withSearchLock<T>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`select pg_advisory_lock(${LOCK})`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}

/** Enqueues what has closed since it was last written: nothing else writes when a period ends. */
export async function enqueueClosed(db: Kysely<Database>): Promise<void> {
  await sql`
    insert into search_outbox (opportunity_id)
    select d.opportunity_id from search_document d where d.is_live and not ${isLive(sql.ref("d.opportunity_id"))}
    order by d.opportunity_id
    on conflict (opportunity_id) do nothing`.execute(db);
}

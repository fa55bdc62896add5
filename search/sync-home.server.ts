import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { prepareIndex, writeToIndex } from "./engine/write-index.server.ts";
import { loadDocuments } from "./load-documents.server.ts";
import type { SearchHome } from "./open-search-home.server.ts";
import { saveDocuments } from "./postgres/save-documents.server.ts";

const BATCH = 1_000;
const LOCK = 7_228_201_127;

/**
 * Tells both engines what changed: drains the outbox in batches and returns how many opportunities it told. Where the
 * engine is away PostgreSQL's own documents are brought up to date, and the outbox waits for the engine.
 * Several processes may call it: they take turns.
 * @throws if database or engine is away
 */
export async function syncHome(home: SearchHome): Promise<number> {
  return withSearchLock(home.db, async (db) => {
    if (home.engine) await fillEmptyIndex(home, db);
    let told = 0;
    for (;;) {
      const batch = await db
        .selectFrom("search_outbox")
        .selectAll()
        .orderBy("enqueued_at")
        .limit(BATCH)
        .execute();
      if (batch.length === 0) {
        // why: until its statistics are known PostgreSQL reads every row instead of the index.
        if (told >= BATCH) await sql`analyze search_document`.execute(db);
        return told;
      }
      await tell(
        home,
        db,
        batch.map((row) => row.opportunity_id),
      );
      // What was enqueued again meanwhile has another instant, and stays.
      await sql`
        delete from search_outbox o using unnest(
          ${batch.map((row) => row.opportunity_id)}::bigint[],
          ${batch.map((row) => row.enqueued_at)}::timestamptz[]) told (id, at)
        where o.opportunity_id = told.id and o.enqueued_at = told.at`.execute(db);
      told += batch.length;
    }
  });
}

async function tell(home: SearchHome, db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  const documents = await loadDocuments(db, ids);
  const there = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  await saveDocuments(db, documents, gone);
  // An index that is being built may already hold the old text of these.
  await sql`
    insert into search_replay (index_uid, opportunity_id)
    select index_uid, id from search_build, unnest(${[...ids]}::bigint[]) id on conflict do nothing`.execute(
    db,
  );
  if (home.engine) await writeToIndex(home.engine, home.indexUid, documents, gone);
}

const prepared = new WeakSet<SearchHome>();

/**
 * An engine that lost its files, or was never told anything, hears everything again. One that is there gets the settings
 * of this version of the code, once per process.
 */
async function fillEmptyIndex(home: SearchHome, db: Kysely<Database>): Promise<void> {
  const { engine, indexUid } = home;
  if (!engine) return;
  const { results } = await engine.getIndexes({ limit: 1_000 });
  const isThere = results.some(({ uid }) => uid === indexUid);
  if (isThere && prepared.has(home)) return;
  await prepareIndex(engine, indexUid);
  prepared.add(home);
  if (isThere) return;
  await sql`
    insert into search_outbox (opportunity_id) select opportunity_id from search_document
    on conflict (opportunity_id) do nothing`.execute(db);
}

/** One at a time writes to the indexes, whichever process it is. */
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

import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { done, prepareIndex, writeToIndex } from "./engine/write-index.server.ts";
import { loadDocuments } from "./load-documents.server.ts";
import type { SearchEnvironment } from "./open-search-environment.server.ts";
import { saveBodies } from "./postgres/bodies.server.ts";
import { saveDocuments } from "./postgres/save-documents.server.ts";
import { withSearchLock } from "./sync-search.server.ts";

const PAGE = 1_000;

/**
 * Rebuilds the search while the old index answers: fills a new index beside it, replays what was synchronised meanwhile,
 * then swaps. Without an engine, PostgreSQL's documents are rewritten. Returns how many opportunities were read.
 * @throws if database or engine is away; the old index is then unchanged
 */
export async function reindex(environment: SearchEnvironment): Promise<number> {
  const { db, engine, indexUid } = environment;
  const building = `${indexUid}_${Date.now().toString(36)}${randomBytes(3).toString("hex")}`;
  // Left behind by a build that was killed.
  await sql`delete from search_build where started_at < now() - interval '1 day'`.execute(db);
  await db.insertInto("search_build").values({ index_uid: building }).execute();
  try {
    if (engine) await prepareIndex(engine, building);
    const read = await copyAll(environment, building);
    await replayAndSwap(environment, building);
    return read;
  } finally {
    await db.deleteFrom("search_build").where("index_uid", "=", building).execute();
    // After the swap this index has the old documents; after an error, some of the new ones.
    await engine?.deleteIndexIfExists(building);
  }
}

async function copyAll({ db, engine }: SearchEnvironment, building: string): Promise<number> {
  let after = 0;
  let read = 0;
  for (;;) {
    const page = await db
      .selectFrom("opportunity")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return read;
    const ids = page.map(({ id }) => id);
    const documents = await withSearchLock(db, async (locked) => {
      const loaded = await loadDocuments(locked, ids);
      const there = new Set(loaded.map(({ id }) => id));
      await saveDocuments(
        locked,
        loaded,
        ids.filter((id) => !there.has(id)),
      );
      await saveBodies(locked, ids);
      return loaded;
    });
    if (engine) await writeToIndex(engine, building, documents, []);
    after = last.id;
    read += page.length;
  }
}

/** Holds the lock, so that nobody synchronises between the last replay and the swap. */
async function replayAndSwap({ db, engine, indexUid }: SearchEnvironment, building: string): Promise<void> {
  await withSearchLock(db, async (locked) => {
    for (;;) {
      const { rows } = await sql<{ opportunity_id: number }>`
        delete from search_replay where index_uid = ${building} and opportunity_id in
          (select opportunity_id from search_replay where index_uid = ${building} limit ${PAGE})
        returning opportunity_id`.execute(locked);
      if (rows.length === 0) break;
      const ids = rows.map((row) => row.opportunity_id);
      const documents = await loadDocuments(locked, ids);
      const there = new Set(documents.map(({ id }) => id));
      if (engine) {
        await writeToIndex(
          engine,
          building,
          documents,
          ids.filter((id) => !there.has(id)),
        );
      }
    }
    if (!engine) return;
    await prepareIndex(engine, indexUid);
    await done(engine.swapIndexes([{ indexes: [indexUid, building], rename: false }]));
  });
}

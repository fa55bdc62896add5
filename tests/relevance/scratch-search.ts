import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { z } from "zod";
import { readNotice } from "#app/intake/intake-file.server.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { enterSearchSynonyms } from "#db/seed/enter-search-synonyms.server.ts";
import { connectEngine, openSearchHome, type SearchHome } from "#search/open-search-home.server.ts";
import { syncHome } from "#search/sync-home.server.ts";
import { removeState, startServices } from "#supervisor/services.server.ts";

const rows = z.union([
  z.array(z.unknown()),
  z.object({ grants: z.array(z.unknown()) }).transform((file) => file.grants),
]);

export type ScratchSearch = {
  home: SearchHome;
  /** Opportunity → id of its notice as the file writes it. */
  sourceIdOf: ReadonlyMap<number, string>;
  stop: () => Promise<void>;
};

/** Takes a file of notices into a database and an index of their own, by the path that the product takes. */
export async function openScratchSearch(
  noticesFile: string,
  engine: "meilisearch" | "postgres",
): Promise<ScratchSearch> {
  const stateDir = mkdtempSync(join(tmpdir(), "naru-relevance-"));
  const services = await startServices({
    stateDir,
    isThrowaway: true,
    ...(engine === "postgres" && { meilisearchBinary: null }),
  });
  await migrateToLatest(services.databaseUrl);
  const { db } = connect({
    url: services.databaseUrl,
    poolSize: 4,
    applicationName: "naru-relevance",
    onIdleError: () => undefined,
  });
  const stop = async () => {
    await db.destroy();
    await services.stop();
    removeState(stateDir);
  };
  try {
    // Not the whole seed: its programmes and samples would stand among what was judged.
    await db.transaction().execute(async (trx) => {
      await enterReference(trx);
      await enterSearchSynonyms(trx);
    });
    const aliases = await db.selectFrom("region_alias").select("alias").execute();
    const known = new Set(aliases.map(({ alias }) => alias));
    const read = rows
      .parse(JSON.parse(readFileSync(noticesFile, "utf8")))
      .map((row) => readNotice(row, (name) => known.has(name)));
    const notices = read.flatMap((row) => (row.ok ? [row.notice] : []));
    const saved = await saveNotices(db, notices, "score");
    const home = openSearchHome({
      db,
      log: pino({ level: "warn" }),
      engine:
        services.meiliUrl === undefined ? undefined : connectEngine(services.meiliUrl, services.meiliKey),
      indexUid: "relevance",
    });
    await syncHome(home);
    const ids = await db
      .selectFrom("opportunity")
      .innerJoin("source_record", "source_record.notice_id", "opportunity.notice_id")
      .select(["opportunity.id", "source_record.source_id"])
      .execute();
    process.stdout.write(
      `${notices.length} of ${read.length} notices taken in, ${saved.refused.length} of them refused\n`,
    );
    return { home, sourceIdOf: new Map(ids.map((row) => [row.id, row.source_id])), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

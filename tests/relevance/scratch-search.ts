import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { z } from "zod";
import { readNotice, readRegionNames } from "#app/intake/import-file.server.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { enterSearchSynonyms } from "#db/seed/enter-search-synonyms.server.ts";
import {
  connectEngine,
  openSearchEnvironment,
  type SearchEnvironment,
} from "#search/open-search-environment.server.ts";
import { syncSearch } from "#search/sync-search.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";

const rows = z.union([
  z.array(z.unknown()),
  z.object({ grants: z.array(z.unknown()) }).transform((file) => file.grants),
]);

export type ScratchSearch = {
  environment: SearchEnvironment;
  /** Opportunity → id of its notice in the file. */
  sourceIdOf: ReadonlyMap<number, string>;
  stop: () => Promise<void>;
};

/** Imports a file of notices into a database and an index of their own, in the same way as the product. */
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
    onBreak: () => undefined,
  });
  const stop = async () => {
    await db.destroy();
    await services.stop();
    removeState(stateDir);
  };
  try {
    // Not the whole seed: its programmes and samples would be among the results.
    await db.transaction().execute(async (trx) => {
      await enterReference(trx);
      await enterSearchSynonyms(trx);
    });
    const names = await readRegionNames(db);
    const read = rows
      .parse(JSON.parse(readFileSync(noticesFile, "utf8")))
      .map((row) => readNotice(row, names));
    const notices = read.flatMap((row) => (row.ok ? [row.notice] : []));
    const saved = await saveNotices(db, notices, "score");
    const environment = openSearchEnvironment({
      db,
      log: pino({ level: "warn" }),
      engine:
        services.meiliUrl === undefined ? undefined : connectEngine(services.meiliUrl, services.meiliKey),
      indexUid: "relevance",
    });
    await syncSearch(environment);
    const ids = await db
      .selectFrom("opportunity")
      .innerJoin("source_record", "source_record.notice_id", "opportunity.notice_id")
      .select(["opportunity.id", "source_record.source_id"])
      .execute();
    process.stdout.write(
      `${notices.length} of ${read.length} notices imported, ${saved.refused.length} of them refused\n`,
    );
    return { environment, sourceIdOf: new Map(ids.map((row) => [row.id, row.source_id])), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { connectEngine } from "#search/open-search-environment.server.ts";
import { startWorker } from "#supervisor/product-processes.ts";
import { removeState, startServices } from "#supervisor/services.ts";
import { openStateFolder } from "#supervisor/state-folder.ts";
import type { Supervised } from "#supervisor/supervise.ts";

// More than one batch, so that there is work under way whenever something is killed.
const NOTICES = 1_500;

/** The product's services and its worker under its own supervisor, in a folder of their own. */
async function startWithWorker() {
  const stateDir = mkdtempSync(join(tmpdir(), "naru-killed-"));
  onTestFinished(() => removeState(stateDir));
  const watch = {
    say: () => {},
    giveUp: (failure: Error) => {
      throw failure;
    },
  };
  const services = await startServices({ stateDir, watch });
  onTestFinished(services.stop);
  const { databaseUrl, meiliUrl = "", meiliKey = "", embedded } = services;
  await migrateToLatest(databaseUrl);
  const env = { DATABASE_URL: databaseUrl, MEILI_URL: meiliUrl, MEILI_KEY: meiliKey, LOG_LEVEL: "warn" };
  const product = { root: projectRoot, folder: openStateFolder(stateDir), env, watch };
  const worker = await startWorker({ ...product, signal: new AbortController().signal });
  onTestFinished(worker.stop);
  const { db } = connect({
    url: databaseUrl,
    poolSize: 2,
    applicationName: "naru-test",
    onBreak: () => {},
  });
  onTestFinished(() => db.destroy());
  const index = connectEngine(meiliUrl, meiliKey).index("opportunities");
  const partNamed = (name: string) => embedded.find((part) => part.name === name);
  return { db, index, worker, database: partNamed("PostgreSQL"), engine: partNamed("Meilisearch") };
}

function kill(part: Supervised | undefined): void {
  const pid = part?.pid();
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

test("Database, engine and worker killed while search is brought up to date: in the end it knows every opportunity", {
  timeout: 180_000,
}, async () => {
  const { db, index, worker, database, engine } = await startWithWorker();
  const notices = Array.from({ length: NOTICES }, (_, at) =>
    canonicalNoticeSchema.parse({
      source: "test",
      sourceId: `${at}`,
      title: `고소작업대 안전 ${at}`,
      opportunities: [{ kind: "regional" }],
    }),
  );
  await saveNotices(db, notices, "test");
  for (const victims of [[engine], [worker], [database], [engine, database, worker]]) {
    // Again and again: after a kill the database is away for a moment.
    await expect.poll(change, { timeout: 60_000, interval: 100 }).toBe(true);
    await expect.poll(isSyncing, { timeout: 60_000, interval: 20 }).toBe(true);
    for (const victim of victims) kill(victim);
  }
  await expect.poll(whatIsLeft, { timeout: 60_000, interval: 250 }).toEqual({ outbox: 0, waiting: 0 });
  const { results } = await index.getDocuments({ limit: NOTICES + 1, fields: ["title"] });
  expect(results).toHaveLength(NOTICES);
  expect(results.filter(({ title }) => !String(title).endsWith(" 개정 개정 개정 개정"))).toEqual([]);

  /** Whether a job is at work on the outbox. */
  function isSyncing() {
    return sql<{ is: boolean }>`
      select exists (select from graphile_worker.jobs where task_identifier = 'search_sync' and locked_at is not null) as is`
      .execute(db)
      .then(
        ({ rows }) => rows[0]?.is,
        () => false,
      );
  }

  function change() {
    const written = db.updateTable("notice").set({ title: sql`title || ' 개정'` }).execute();
    return written.then(
      () => true,
      () => false,
    );
  }

  function whatIsLeft() {
    return sql`
      select (select count(*)::integer from search_outbox) as outbox,
        (select count(*)::integer from graphile_worker.jobs) as waiting`
      .execute(db)
      .then(({ rows }) => rows[0], String);
  }
});

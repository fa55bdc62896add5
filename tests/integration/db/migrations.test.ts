import { sql } from "kysely";
import { expect, test } from "vitest";
import { listMigrations, migrateDown, migrateToLatest } from "#db/migrate.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";

// Many migrations, forth and back.
const LONG_MS = 180_000;

const db = openTestDatabase();
const url = testDatabaseUrl();

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(db);
  return rows.map((row) => row.name);
}

test("every migration can be undone and run again, and ends with the same tables", {
  timeout: LONG_MS,
}, async () => {
  const all = await listMigrations();
  const before = await tables();
  const newest = await migrateDown(url);
  const others = await migrateDown(url, { all: true });
  expect([...newest.undone, ...others.undone]).toEqual(all.toReversed());
  expect(await tables()).toEqual([]);
  expect(await migrateToLatest(url)).toEqual({ applied: all });
  expect(await tables()).toEqual(before);
});

test("processes that migrate at the same time take turns, and each migration runs once", {
  timeout: LONG_MS,
}, async () => {
  const all = await listMigrations();
  await migrateDown(url, { all: true });
  const results = await Promise.all([migrateToLatest(url), migrateToLatest(url), migrateToLatest(url)]);
  expect(results.flatMap(({ applied }) => applied)).toEqual(all);
});

test("the queue for background jobs is there before the first process needs it", async () => {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('graphile_worker.jobs') is not null as there`.execute(db);
  expect(rows).toEqual([{ there: true }]);
});

import { expect, test } from "vitest";
import { migrateDown, migrateToLatest } from "#db/migrate.server.ts";
import { seed } from "#db/seed/seed.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";

// Many migrations, forth and back, and the whole seed.
const LONG_MS = 180_000;

const db = openTestDatabase();
const url = testDatabaseUrl();
const NOW = "2026-11-23T10:00:00+09:00";

async function titles(): Promise<string[]> {
  const notices = await db.selectFrom("notice").select("title").orderBy("id").execute();
  return notices.map(({ title }) => title);
}

test("migrations can be undone while the catalogue is full, run again, and filled again", {
  timeout: LONG_MS,
}, async () => {
  await seed(url, { fixedNow: NOW, withSamples: true });
  const before = await titles();
  await migrateDown(url, { all: true });
  await migrateToLatest(url);
  expect(await titles()).toEqual([]);
  await seed(url, { fixedNow: NOW, withSamples: true });
  expect(await titles()).toEqual(before);
});

test("two processes that start at the same time fill the catalogue once", { timeout: LONG_MS }, async () => {
  await seed(url, { fixedNow: NOW, withSamples: true });
  const once = await titles();
  await migrateDown(url, { all: true });
  await migrateToLatest(url);
  await Promise.all([
    seed(url, { fixedNow: NOW, withSamples: true }),
    seed(url, { fixedNow: NOW, withSamples: true }),
  ]);
  expect(await titles()).toEqual(once);
});

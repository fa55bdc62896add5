import { sql } from "kysely";
import { expect, inject, it } from "vitest";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";
import { openTestSearch } from "#tests/support/search.ts";

const db = openTestDatabase();
const search = openTestSearch();

it("each test file works in a migrated database of its own", async () => {
  const { rows } = await sql<{ name: string; migrations: number }>`
    select current_database() as name, (select count(*)::int from kysely_migration) as migrations
  `.execute(db);
  expect(testDatabaseUrl()).toContain(`/${rows[0]?.name}`);
  expect(rows[0]?.name).not.toBe(inject("testServices").templateName);
  expect(rows[0]?.migrations).toBeGreaterThan(0);
});

it("the code under test reads the same database and a fixed clock from its configuration", async () => {
  const { config } = await import("#app/platform/config.server.ts");
  expect(config.databaseUrl).toBe(testDatabaseUrl());
  expect(config.fixedNow).toBe("2026-11-23T09:00:00+09:00");
});

it.skipIf(search === undefined)("a document is found in an index of this file's own", async () => {
  const index = search?.engine.index<{ id: number; title: string }>(`${search.indexPrefix}_ferries`);
  await index?.addDocuments([{ id: 1, title: "나루터의 배" }]).waitTask();
  const found = await index?.search("나루");
  expect(found?.hits.map(({ id }) => id)).toEqual([1]);
});

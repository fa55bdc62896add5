import { type Kysely, sql } from "kysely";
import { afterAll, expect } from "vitest";
import { connect } from "#db/connect.server.ts";
import type { Database } from "#db/schema.ts";

/** Kysely on the database of the calling test file: migrated, empty, shared with no other file. Closes by itself. */
export function openTestDatabase(): Kysely<Database> {
  const { db } = connect({
    url: testDatabaseUrl(),
    poolSize: 4,
    applicationName: "naru-test",
    onBreak: (error) => console.error(error),
  });
  afterAll(() => db.destroy());
  return db;
}

/** The address of the database of the calling test file. */
export function testDatabaseUrl(): string {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL === undefined) {
    throw new Error("A test that needs a database belongs into tests/integration.");
  }
  return DATABASE_URL;
}

/** Waits until this many connections of the database wait for a lock held by another one. */
export async function areWaiting(db: Kysely<Database>, count: number): Promise<void> {
  const waiting = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    return rows[0]?.count;
  };
  await expect.poll(waiting, { interval: 20, timeout: 10_000 }).toBe(count);
}

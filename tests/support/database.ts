import type { Kysely } from "kysely";
import { afterAll } from "vitest";
import { connect } from "#db/connect.server.ts";
import type { Database } from "#db/schema.ts";

/** Kysely on the database of the calling test file: migrated, empty, shared with no other file. Closes by itself. */
export function openTestDatabase(): Kysely<Database> {
  const { db } = connect({
    url: testDatabaseUrl(),
    poolSize: 4,
    applicationName: "naru-test",
    onIdleError: (error) => console.error(error),
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

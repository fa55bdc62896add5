import { readdir } from "node:fs/promises";
import path from "node:path";
import { runMigrations as migrateJobQueue } from "graphile-worker";
import { Kysely, PostgresDialect } from "kysely";
import { FileMigrationProvider, type MigrationResultSet, Migrator, NO_MIGRATIONS } from "kysely/migration";
import pg from "pg";
import { projectRoot } from "#app/platform/project-root.server.ts";

const migrationFolder = path.join(projectRoot, "db/migrations");
// Any constant, as long as all processes of all versions take the same lock.
const MIGRATION_LOCK = 7_228_201_126;

/**
 * Migrates the database to the newest schema, including that of the job queue. Several processes may call it at once; they
 * take turns. Throws if a migration fails: that migration is rolled back, earlier ones stay.
 */
export async function migrateToLatest(databaseUrl: string): Promise<{ applied: string[] }> {
  return withMigrator(databaseUrl, async (migrator) => {
    const applied = namesOf(await migrator.migrateToLatest());
    await migrateJobQueue({ connectionString: databaseUrl });
    return { applied };
  });
}

/** Undoes the newest migration, if any, or all of them. For development only; production only migrates forward. */
export async function migrateDown(
  databaseUrl: string,
  { all = false }: { all?: boolean } = {},
): Promise<{ undone: string[] }> {
  return withMigrator(databaseUrl, async (migrator) => ({
    undone: namesOf(await (all ? migrator.migrateTo(NO_MIGRATIONS) : migrator.migrateDown())),
  }));
}

/** The names of all migrations of this version, in order. */
export async function listMigrations(): Promise<string[]> {
  const files = await readdir(migrationFolder);
  return files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.basename(file, ".ts"))
    .sort();
}

async function withMigrator<T>(databaseUrl: string, work: (migrator: Migrator) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: "naru-migrate" });
  // A running query rejects by itself; without a listener the broken connection would also end the process.
  pool.on("error", () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const holder = await pool.connect();
    try {
      // Kysely's own lock covers neither its bookkeeping tables nor the job queue's schema.
      await holder.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
      return await work(new Migrator({ db, provider: migrationFiles() }));
    } finally {
      // Closing the connection releases the lock, even after an error.
      holder.release(true);
    }
  } finally {
    await db.destroy();
  }
}

function migrationFiles(): FileMigrationProvider {
  return new FileMigrationProvider({ fs: { readdir }, path, migrationFolder });
}

function namesOf({ error, results = [] }: MigrationResultSet): string[] {
  const failed = results.find((result) => result.status === "Error");
  if (error !== undefined) {
    throw new Error(
      failed ? `The migration ${failed.migrationName} failed` : "The migrations could not run",
      {
        cause: error,
      },
    );
  }
  return results.filter((result) => result.status === "Success").map((result) => result.migrationName);
}

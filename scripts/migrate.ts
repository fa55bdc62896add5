import { config } from "#app/platform/config.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

try {
  const { applied } = await migrateToLatest(config.databaseUrl);
  console.log(applied.length === 0 ? "The schema is up to date." : `Migrated: ${applied.join(", ")}`);
} catch (error) {
  console.error("The schema could not be migrated; migrations that had already run stay.", explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A refused connection is an AggregateError without a message.
  const reason = error.message || ("code" in error ? String(error.code) : error.name);
  return error.cause === undefined ? reason : `${reason}: ${explain(error.cause)}`;
}

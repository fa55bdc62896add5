import { config } from "#app/platform/config.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

try {
  const { applied } = await migrateToLatest(config.databaseUrl);
  console.log(applied.length === 0 ? "The schema is up to date." : `Migrated: ${applied.join(", ")}`);
} catch (error) {
  console.error("The schema could not be brought up to date; what had run before stays.", explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A refused connection is an AggregateError without words of its own.
  const reason = error.message || ("code" in error ? String(error.code) : error.name);
  return error.cause === undefined ? reason : `${reason}: ${explain(error.cause)}`;
}

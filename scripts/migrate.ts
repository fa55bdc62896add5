import { config } from "#app/platform/config.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

const { applied } = await migrateToLatest(config.databaseUrl);
console.log(applied.length === 0 ? "The schema is up to date." : `Migrated: ${applied.join(", ")}`);

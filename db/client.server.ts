import path from "node:path";
import { config } from "#app/platform/config.server.ts";
import { log } from "#app/platform/log.server.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { connect } from "./connect.server.ts";

/** The database of this process: one pool, shared by all importers. */
export const { db, pool } = oncePerProcess("database", () =>
  connect({
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    // Shown by pg_stat_activity: 'naru server' or 'naru worker'.
    applicationName: `naru ${path.basename(process.argv[1] ?? "", ".ts")}`,
    onBreak: (error) => log.warn({ reason: error.message }, "a database connection broke and is replaced"),
  }),
);

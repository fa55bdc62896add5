import path from "node:path";
import { config } from "#app/platform/config.server.ts";
import { log } from "#app/platform/log.server.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { connect } from "./connect.server.ts";

// Shown by pg_stat_activity: 'naru server' or 'naru worker'.
const processName = path.basename(process.argv[1] ?? "", ".ts");
// A little longer than PostgreSQL itself lets a statement run: who still waits then, waits for a server that hangs. A reader
// is told so; jobs may wait, since some of their statements take long.
const LONGEST_WAIT_MS = 17_000;

/** The database of this process: one pool, shared by all importers. */
export const { db, pool } = oncePerProcess("database", () =>
  connect({
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    applicationName: `naru ${processName}`,
    ...(processName !== "worker" && { answerWithinMs: LONGEST_WAIT_MS }),
    onBreak: (error) => log.warn({ reason: error.message }, "a database connection broke and is replaced"),
  }),
);

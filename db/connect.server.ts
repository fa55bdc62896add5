import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { columnTypes } from "./column-types.server.ts";
import type { Database } from "./schema.ts";

export interface Connection {
  db: Kysely<Database>;
  pool: pg.Pool;
}

/**
 * Opens a pool (lazily: nothing connects before the first query) and Kysely on top of it. Close it with `db.destroy()`.
 * `onBreak` is called when a connection breaks, for example when PostgreSQL restarts: perhaps twice, by the connection and by
 * the pool, which replaces it by itself. Without a listener that event would end the process.
 */
export function connect(options: {
  url: string;
  poolSize: number;
  applicationName: string;
  /** After how many milliseconds without an answer a query fails; without it a server that hangs is waited for. */
  answerWithinMs?: number;
  onBreak: (error: Error) => void;
}): Connection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    types: columnTypes,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    ...(options.answerWithinMs !== undefined && { query_timeout: options.answerWithinMs }),
    idle_in_transaction_session_timeout: 30_000,
    // Days in SQL (`current_date`, `::date`) are days in Seoul, whatever the server's setting.
    options: "-c TimeZone=Asia/Seoul",
  });
  pool.on("error", options.onBreak);
  // Those in use are not the pool's: between two queries of a transaction nobody else would listen.
  pool.on("connect", (client) => client.on("error", options.onBreak));
  return { pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }) };
}

import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { readQueue, standstills } from "../jobs/read-queue.server.ts";
import type { Part } from "./part.ts";

// Three missed heartbeats: one late minute is no alarm.
const LONGEST_SILENCE_SECONDS = 180;

/** Whether PostgreSQL answers, and how long the smallest query takes. */
export async function probeDatabase(db: Kysely<Database>): Promise<Part> {
  const startedAt = performance.now();
  try {
    await sql`select 1`.execute(db);
    return { state: "up", latencyMs: Math.round((performance.now() - startedAt) * 10) / 10 };
  } catch {
    return { state: "down", detail: "PostgreSQL does not answer" };
  }
}

/** Whether all migrations that this version needs have run. A newer database is fine, because releases overlap. */
export async function probeMigrations(db: Kysely<Database>, needed: readonly string[]): Promise<Part> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const applied = new Set(rows.map((row) => row.name));
    const missing = needed.filter((name) => !applied.has(name));
    return missing.length === 0
      ? { state: "up" }
      : { state: "down", detail: `${missing.length} migrations have not run` };
  } catch {
    return { state: "down", detail: "the schema cannot be read" };
  }
}

/** Whether background jobs have run recently, by the database's clock alone. */
export async function probeJobs(db: Kysely<Database>): Promise<Part> {
  try {
    const silence = sql<number>`extract(epoch from clock_timestamp() - beat_at)::integer`;
    const heartbeat = await db.selectFrom("job_heartbeat").select(silence.as("seconds")).executeTakeFirst();
    if (heartbeat === undefined) return { state: "down", detail: "no job has run yet" };
    const { seconds } = heartbeat;
    if (seconds > LONGEST_SILENCE_SECONDS)
      return { state: "down", detail: `no job has run for ${seconds} s` };
    return { state: "up" };
  } catch {
    return { state: "down", detail: "the schema cannot be read" };
  }
}

/** Whether the work that waits is done: `detail` names the tasks that do not move, or whose jobs gave up. */
export async function probeQueue(db: Kysely<Database>): Promise<Part> {
  try {
    const found = standstills(await readQueue(db));
    return found.length === 0 ? { state: "up" } : { state: "down", detail: found.join("; ") };
  } catch {
    return { state: "down", detail: "the queue cannot be read" };
  }
}

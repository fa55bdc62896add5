import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** Notes that jobs run. /health reads it: a worker that merely exists proves nothing. */
export async function recordHeartbeat(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto("job_heartbeat")
    .values({ beat_at: sql`clock_timestamp()` })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ beat_at: sql`excluded.beat_at` }))
    .execute();
}

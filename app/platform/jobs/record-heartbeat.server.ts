import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** Records that jobs run. /health reads it, because a worker process that merely exists proves nothing. */
export async function recordHeartbeat(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto("job_heartbeat")
    .values({ beat_at: sql`clock_timestamp()` })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ beat_at: sql`excluded.beat_at` }))
    .execute();
}

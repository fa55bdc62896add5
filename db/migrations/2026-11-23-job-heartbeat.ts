import { type Kysely, sql } from "kysely";

/** One row that says when background jobs last ran; /health reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("job_heartbeat")
    .addColumn("id", "smallint", (column) => column.primaryKey().defaultTo(1))
    .addColumn("beat_at", "timestamptz", (column) => column.notNull())
    .addCheckConstraint("job_heartbeat_single_row", sql`id = 1`)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("job_heartbeat").execute();
}

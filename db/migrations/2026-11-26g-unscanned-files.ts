import { type Kysely, sql } from "kysely";

/** The few files that a scanner has not spoken of yet, found without reading all the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index file_unscanned on file (id) where scan in ('waiting', 'not_scanned')`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index file_unscanned`.execute(db);
}

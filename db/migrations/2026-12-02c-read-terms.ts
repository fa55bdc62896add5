import { type Kysely, sql } from "kysely";

/** Period and amount as a machine has read them from the words of a notice, beside what its source and people give. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table opportunity add column read_terms jsonb check (jsonb_typeof(read_terms) = 'object')`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table opportunity drop column read_terms`.execute(db);
}

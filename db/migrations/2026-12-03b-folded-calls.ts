import { type Kysely, sql } from "kysely";

/**
 * A notice that another portal prints as well stands behind the one that says most. `folded_revision`: up to where notices
 * have been compared; as it begins before all of them, the next writer of the catalogue compares them all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice add column folded_into bigint references notice on delete set null check (folded_into <> id)`.execute(
    db,
  );
  await sql`create index notice_folded_into on notice (folded_into) where folded_into is not null`.execute(
    db,
  );
  await sql`alter table catalogue_revision add column folded_revision bigint not null default -1`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table catalogue_revision drop column folded_revision`.execute(db);
  await sql`alter table notice drop column folded_into`.execute(db);
}

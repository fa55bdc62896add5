import { type Kysely, sql } from "kysely";

/** Why a record of a run could not be read: the first one, so that staff can see what its source sends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table source_run
      add column refusal_ko text,
      add column refusal_en text,
      add constraint source_run_refusal check ((refusal_ko is null) = (refusal_en is null))`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table source_run
      drop constraint source_run_refusal, drop column refusal_en, drop column refusal_ko`.execute(db);
}

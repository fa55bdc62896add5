import { type Kysely, sql } from "kysely";

/** Whoever objected can withdraw the objection: it ends without a letter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table objection drop constraint objection_outcome_check, drop constraint objection_check,
      add constraint objection_outcome_check check (outcome in ('upheld', 'changed', 'refused', 'withdrawn')),
      add constraint objection_check check ((outcome is null) = (decided_at is null)
        and (outcome is null or outcome = 'withdrawn') = (outcome_letter_id is null))`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from objection where outcome = 'withdrawn'`.execute(db);
  await sql`
    alter table objection drop constraint objection_outcome_check, drop constraint objection_check,
      add constraint objection_outcome_check check (outcome in ('upheld', 'changed', 'refused')),
      add constraint objection_check check ((outcome is null) = (decided_at is null)
        and (outcome is null) = (outcome_letter_id is null))`.execute(db);
}

import { type Kysely, sql } from "kysely";

/**
 * A recommendation that a new one took the place of was not sent back: it has an instant of its own. Each look says as
 * whom somebody looked; of earlier ones that is derived from what was opened.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table recommendation add column replaced_at timestamptz`.execute(db);
  await sql`
    update recommendation set replaced_at = sent_back_at, sent_back_at = null
    where sent_back_at is not null and sent_back_reason is null`.execute(db);
  await sql`
    alter table recommendation
      add constraint recommendation_sent_back check ((sent_back_at is null) = (sent_back_reason is null)),
      add constraint recommendation_ended_once check (sent_back_at is null or replaced_at is null)`.execute(
    db,
  );
  await sql`drop index recommendation_in_force`.execute(db);
  await sql`
    create unique index recommendation_in_force on recommendation (application_id)
      where sent_back_at is null and replaced_at is null`.execute(db);
  await sql`alter table application_look add column actor text`.execute(db);
  await sql`
    update application_look set actor = case when what in ('submission', 'letter') then 'applicant'
      when what like 'review %' then 'expert' when what like 'consultation %' then 'ministry_respondent'
      else 'official' end`.execute(db);
  // The overview was named by the number of its case, a letter by its own.
  await sql`
    update application_look set what = case when what = application_id::text then 'overview' else 'letter' end
    where what ~ '^[0-9]+(\.pdf)?$'`.execute(db);
  await sql`alter table application_look alter column actor set not null`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table application_look drop column actor`.execute(db);
  await sql`drop index recommendation_in_force`.execute(db);
  await sql`alter table recommendation drop constraint recommendation_sent_back, drop constraint recommendation_ended_once`.execute(
    db,
  );
  await sql`
    update recommendation set sent_back_at = replaced_at where replaced_at is not null`.execute(db);
  await sql`alter table recommendation drop column replaced_at`.execute(db);
  await sql`
    create unique index recommendation_in_force on recommendation (application_id) where sent_back_at is null`.execute(
    db,
  );
}

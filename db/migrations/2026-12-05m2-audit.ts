import { type Kysely, sql } from "kysely";

const roles = `'centre_officer', 'ministry_officer', 'decider', 'expert', 'member', 'ministry_respondent',
  'programme_manager', 'admin'`;

/** An office that sees who saw and did what, that its own looks are recorded, and what checks of the records found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table staff_role drop constraint staff_role_role_check`.execute(db);
  await sql`
    alter table staff_role add constraint staff_role_role_check check (role in (${sql.raw(roles)}, 'auditor'))`.execute(
    db,
  );
  await sql`
    create table audit_look (
      id bigint generated always as identity primary key,
      person_id text references person on delete set null,
      looked_at timestamptz not null,
      what text not null check (what in ('search', 'export', 'check')),
      asked jsonb not null
    )`.execute(db);
  await sql`create index audit_look_newest on audit_look (looked_at desc)`.execute(db);
  await sql`create index audit_look_person on audit_look (person_id, looked_at desc)`.execute(db);
  await sql`
    create table chain_check (
      id bigint generated always as identity primary key,
      asked_by text references person on delete set null,
      asked_at timestamptz not null,
      finished_at timestamptz,
      cases integer not null default 0,
      events integer not null default 0,
      erased integer not null default 0,
      -- References of the cases whose record is not as it was written, each with the first event that is not.
      broken jsonb not null default '[]'
    )`.execute(db);
  // One check at a time.
  await sql`create unique index chain_check_running on chain_check ((true)) where finished_at is null`.execute(
    db,
  );
  await sql`create index chain_check_asked_by on chain_check (asked_by)`.execute(db);
  await sql`create index application_event_newest on application_event (at desc)`.execute(db);
  await sql`create index application_event_person on application_event (person_id, at desc)`.execute(db);
  await sql`create index application_look_newest on application_look (looked_at desc)`.execute(db);
  await sql`create index application_look_person on application_look (person_id, looked_at desc)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index application_look_person, application_look_newest, application_event_person, application_event_newest`.execute(
    db,
  );
  await sql`drop table chain_check, audit_look`.execute(db);
  await sql`delete from staff_role where role = 'auditor'`.execute(db);
  await sql`alter table staff_role drop constraint staff_role_role_check`.execute(db);
  await sql`
    alter table staff_role add constraint staff_role_role_check check (role in (${sql.raw(roles)}))`.execute(
    db,
  );
}

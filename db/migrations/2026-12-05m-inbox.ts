import { type Kysely, sql } from "kysely";

/** What officials are told of their cases, how each of them wants it, and that the asked were told their day is over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inbox_item (
      id bigint generated always as identity primary key,
      person_id text not null references person on delete cascade,
      application_id bigint not null references application on delete cascade,
      kind text not null,
      -- 'event 7', 'message 12', 'due 2026-12-08': told once, whatever tells it how often.
      about text not null,
      happened_at timestamptz not null,
      mail text not null check (mail in ('at_once', 'digest', 'none')),
      mailed_at timestamptz,
      read_at timestamptz,
      unique (person_id, application_id, kind, about)
    )`.execute(db);
  await sql`create index inbox_item_newest on inbox_item (person_id, id desc)`.execute(db);
  await sql`create index inbox_item_unread on inbox_item (person_id, id desc) where read_at is null`.execute(
    db,
  );
  await sql`
    create index inbox_item_for_digest on inbox_item (person_id) where mail = 'digest' and mailed_at is null`.execute(
    db,
  );
  await sql`create index inbox_item_application on inbox_item (application_id)`.execute(db);
  await sql`create index inbox_item_read on inbox_item (read_at) where read_at is not null`.execute(db);
  await sql`create index inbox_item_happened on inbox_item (happened_at)`.execute(db);
  await sql`
    create table inbox_choice (
      person_id text not null references person on delete cascade,
      kind text not null,
      mail text not null check (mail in ('at_once', 'digest', 'none')),
      primary key (person_id, kind)
    )`.execute(db);
  await sql`alter table consultation add column overdue_told_at timestamptz`.execute(db);
  await sql`alter table review add column overdue_told_at timestamptz`.execute(db);
  // What was over before this is old news.
  for (const table of ["consultation", "review"])
    await sql`
      update ${sql.ref(table)} set overdue_told_at = now()
      where due_on < (now() at time zone 'Asia/Seoul')::date`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table review drop column overdue_told_at`.execute(db);
  await sql`alter table consultation drop column overdue_told_at`.execute(db);
  await sql`drop table inbox_choice, inbox_item`.execute(db);
}

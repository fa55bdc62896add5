import { type Kysely, sql } from "kysely";

/** The sources that Naru asks by itself, each time that it did so, the records as they came, and which of them vanished. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table source (
      id text primary key,
      is_resting boolean not null,
      seen_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table source_run (
      id bigint generated always as identity primary key,
      source text not null references source,
      started_at timestamptz not null default now(),
      ended_at timestamptz,
      is_finished boolean not null default false,
      next_stream smallint not null default 0,
      next_page integer not null default 1,
      pages integer not null default 0,
      listed integer not null default 0,
      created integer not null default 0,
      changed integer not null default 0,
      unchanged integer not null default 0,
      refused integer not null default 0,
      vanished integer not null default 0,
      failure_ko text,
      failure_en text,
      check ((failure_ko is null) = (failure_en is null))
    )`.execute(db);
  await sql`create index source_run_source on source_run (source, id desc)`.execute(db);
  await sql`
    alter table source_record
      add column source_raw jsonb,
      add column vanished_at timestamptz`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table source_record drop column vanished_at, drop column source_raw`.execute(db);
  await sql`drop table source_run, source`.execute(db);
}

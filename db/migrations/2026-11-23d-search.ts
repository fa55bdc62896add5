import { type Kysely, sql } from "kysely";

/** What search compares, what it takes for the same, and what tells it of changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_synonym (
      id text primary key,
      terms text[] not null check (cardinality(terms) > 0),
      related text[] not null default '{}',
      is_topic boolean not null,
      origin text not null check (origin in ('seed', 'staff')),
      updated_at timestamptz not null default now()
    )`.execute(db);
  // Normalised words of each opportunity that may be searched. 'security' ones have no row.
  await sql`
    create table search_document (
      opportunity_id bigint primary key references opportunity on delete cascade,
      title text not null,
      names text not null,
      extra text not null,
      regions text[] not null,
      grams text[] not null
    )`.execute(db);
  await sql`create index search_document_grams on search_document using gin (grams)`.execute(db);
  // What is synchronised while a new index is built has to be told to that one, too.
  await sql`create table search_build (index_uid text primary key, started_at timestamptz not null default now())`.execute(
    db,
  );
  await sql`
    create table search_replay (
      index_uid text not null references search_build on delete cascade,
      opportunity_id bigint not null,
      primary key (index_uid, opportunity_id)
    )`.execute(db);
  await sql`
    create function enqueue_search_sync() returns trigger language plpgsql as $$
    begin
      if to_regnamespace('graphile_worker') is not null then
        perform graphile_worker.add_job('search_sync', job_key => 'search_sync', queue_name => 'search');
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger search_outbox_sync after insert or update on search_outbox
      for each statement execute function enqueue_search_sync()`.execute(db);
  await sql`
    create function enqueue_notice_search() returns trigger language plpgsql as $$
    begin
      insert into search_outbox (opportunity_id)
        select opportunity.id from after_it
          join before_it using (id)
          join opportunity on opportunity.notice_id = after_it.id
          where (after_it.title, after_it.title_en, after_it.programme_id, after_it.ministry_id, after_it.operator_id)
            is distinct from
            (before_it.title, before_it.title_en, before_it.programme_id, before_it.ministry_id, before_it.operator_id)
          order by opportunity.id
        on conflict (opportunity_id) do update set enqueued_at = clock_timestamp();
      return null;
    end $$`.execute(db);
  // Once a statement: an intake changes 500 notices by one, and each call of the queue's costs milliseconds.
  await sql`
    create trigger notice_search after update on notice
      referencing old table as before_it new table as after_it
      for each statement execute function enqueue_notice_search()`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger notice_search on notice`.execute(db);
  await sql`drop trigger search_outbox_sync on search_outbox`.execute(db);
  await sql`drop function enqueue_notice_search`.execute(db);
  await sql`drop function enqueue_search_sync`.execute(db);
  await sql`drop table search_replay, search_build, search_document, search_synonym`.execute(db);
}

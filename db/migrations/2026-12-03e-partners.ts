import { type Kysely, sql } from "kysely";

/** Companies that choose to be found, what is looked up in them, and requests to get in touch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table company_listing (
      company_id bigint primary key references company on delete cascade,
      makes text not null,
      makes_en text,
      seeks text,
      seeks_en text,
      roles text[] not null default '{}',
      shows text[] not null default '{}',
      shown_since timestamptz,
      changed_at timestamptz not null default now(),
      changed_by text references person on delete set null
    )`.execute(db);
  await sql`
    create index company_listing_shown on company_listing (shown_since desc, company_id desc)
      where shown_since is not null`.execute(db);
  await sql`create index company_listing_changed_by on company_listing (changed_by)`.execute(db);
  await sql`
    create table listing_document (
      company_id bigint primary key references company_listing on delete cascade,
      grams text[] not null
    )`.execute(db);
  await sql`create index listing_document_grams on listing_document using gin (grams)`.execute(db);
  await sql`
    create table listing_outbox (
      company_id bigint primary key,
      enqueued_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  // Whatever a shown text depends on; companies without a listing cost one look at an index.
  await sql`
    create function enqueue_listing() returns trigger language plpgsql as $$
    declare
      id bigint := case when tg_op = 'DELETE' then old.company_id else new.company_id end;
    begin
      if tg_table_name = 'company_listing' or exists (select from company_listing where company_id = id) then
        insert into listing_outbox (company_id) values (id)
          on conflict (company_id) do update set enqueued_at = clock_timestamp();
        perform graphile_worker.add_job('sync_listings', '{}', queue_name => 'search', job_key => 'sync_listings',
          max_attempts => 25);
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create function enqueue_listing_of_company() returns trigger language plpgsql as $$
    begin
      if exists (select from company_listing where company_id = new.id) then
        insert into listing_outbox (company_id) values (new.id)
          on conflict (company_id) do update set enqueued_at = clock_timestamp();
        perform graphile_worker.add_job('sync_listings', '{}', queue_name => 'search', job_key => 'sync_listings',
          max_attempts => 25);
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger company_listing_search after insert or update or delete on company_listing
      for each row execute function enqueue_listing()`.execute(db);
  await sql`
    create trigger company_technology_listing after insert or update or delete on company_technology
      for each row execute function enqueue_listing()`.execute(db);
  await sql`
    create trigger company_listing_names after update of name, name_en on company
      for each row execute function enqueue_listing_of_company()`.execute(db);
  await sql`
    create table contact_request (
      id bigint generated always as identity primary key,
      to_company_id bigint not null references company on delete cascade,
      from_company_id bigint not null references company on delete cascade,
      from_person_id text references person on delete set null,
      message text not null,
      sent_at timestamptz not null,
      answer text check (answer in ('accepted', 'declined')),
      reply text,
      answered_at timestamptz,
      answered_by text references person on delete set null,
      submission_id uuid not null unique,
      check ((answer is null) = (answered_at is null)),
      check (to_company_id <> from_company_id)
    )`.execute(db);
  await sql`create index contact_request_to on contact_request (to_company_id, id desc)`.execute(db);
  await sql`create index contact_request_from on contact_request (from_company_id, id desc)`.execute(db);
  await sql`
    create unique index contact_request_open on contact_request (from_company_id, to_company_id)
      where answer is null`.execute(db);
  await sql`create index contact_request_from_person on contact_request (from_person_id)`.execute(db);
  await sql`create index contact_request_answered_by on contact_request (answered_by)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table contact_request`.execute(db);
  await sql`drop trigger company_listing_names on company`.execute(db);
  await sql`drop trigger company_technology_listing on company_technology`.execute(db);
  await sql`drop table listing_outbox, listing_document, company_listing`.execute(db);
  await sql`drop function enqueue_listing, enqueue_listing_of_company`.execute(db);
}

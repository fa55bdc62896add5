import { type Kysely, sql } from "kysely";

/** Notices as published, the opportunities in them, their windows and revisions, and what the search has yet to hear. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      id bigint generated always as identity primary key,
      title text not null check (length(title) between 1 and 1000),
      lang text not null default 'ko' check (lang in ('ko', 'en')),
      title_en text check (length(title_en) between 1 and 1000),
      programme_id text references programme,
      ministry_id text references agency,
      operator_id text references agency,
      published_on date,
      is_sample boolean not null default false,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index notice_programme on notice (programme_id)`.execute(db);
  await sql`
    create table source_record (
      source text not null,
      source_id text not null,
      notice_id bigint not null references notice on delete cascade,
      url text check (url ~ '^https?://'),
      raw jsonb not null,
      raw_hash text not null,
      first_seen_at timestamptz not null default now(),
      checked_at timestamptz not null default now(),
      primary key (source, source_id)
    )`.execute(db);
  await sql`create index source_record_notice on source_record (notice_id)`.execute(db);
  await sql`
    create table opportunity (
      id bigint generated always as identity primary key,
      notice_id bigint not null references notice on delete cascade,
      position smallint not null default 0,
      track_ko text,
      track_en text,
      kind text not null check (kind in
        ('procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent', 'regional', 'startup')),
      summary_ko text,
      summary_en text,
      benefit_ko text,
      benefit_en text,
      apply_url text check (apply_url ~ '^https?://'),
      security_class text not null default 'general' check (security_class in ('general', 'sensitive', 'security')),
      limit_won bigint check (limit_won >= 0),
      rate_percent numeric(5, 2) check (rate_percent between 0 and 100),
      completeness text not null default 'none' check (completeness in ('complete', 'partial', 'none')),
      rule_set jsonb,
      rule_hash text,
      rules_read_by text,
      rules_read_on date,
      rules_read_from text,
      gives_confirmed_bonus boolean not null default false,
      is_estimate boolean not null default false,
      revision bigint not null,
      updated_at timestamptz not null default now(),
      unique (notice_id, position),
      check ((track_ko is null) = (track_en is null)),
      check ((completeness = 'none') = (rule_set is null)),
      check (rule_set is null or rule_set ->> 'completeness' = completeness),
      check (num_nulls(rule_set, rule_hash, rules_read_by, rules_read_on, rules_read_from) in (0, 5))
    )`.execute(db);
  await sql`create index opportunity_revision_at on opportunity (revision)`.execute(db);
  await sql`
    create table opportunity_window (
      opportunity_id bigint not null references opportunity on delete cascade,
      position smallint not null,
      type text not null check (type in ('fixed', 'until_budget', 'rolling', 'until_filled', 'unknown')),
      announced_on date,
      opens_at timestamptz,
      closes_at timestamptz,
      has_hour boolean not null default false,
      label text,
      is_estimate boolean not null default false,
      primary key (opportunity_id, position),
      check (closes_at is null or opens_at is null or closes_at >= opens_at)
    )`.execute(db);
  await sql`create index opportunity_window_closes on opportunity_window (closes_at)`.execute(db);
  await sql`
    create table opportunity_region (
      opportunity_id bigint not null references opportunity on delete cascade,
      region_code text not null references region,
      primary key (opportunity_id, region_code)
    )`.execute(db);
  await sql`
    create table opportunity_field (
      opportunity_id bigint not null references opportunity on delete cascade,
      version_id text not null,
      field_code text not null,
      primary key (opportunity_id, version_id, field_code),
      foreign key (version_id, field_code) references tech_field
    )`.execute(db);
  await sql`
    create table opportunity_technology (
      opportunity_id bigint not null references opportunity on delete cascade,
      version_id text not null,
      technology_code text not null,
      primary key (opportunity_id, version_id, technology_code),
      foreign key (version_id, technology_code) references technology (version_id, code)
    )`.execute(db);
  await sql`
    create table opportunity_revision (
      opportunity_id bigint not null references opportunity on delete cascade,
      number integer not null,
      at timestamptz not null default now(),
      by_whom text not null,
      changes jsonb not null,
      primary key (opportunity_id, number)
    )`.execute(db);
  // One row that every catalogue transaction locks and raises: whoever reads it knows whether a snapshot is old.
  await sql`
    create table catalogue_revision (
      id smallint primary key default 1 check (id = 1),
      revision bigint not null default 0
    )`.execute(db);
  await sql`insert into catalogue_revision default values`.execute(db);
  // What was deleted leaves its id behind, so that a snapshot that loads only what is newer learns of it.
  await sql`
    create table removed_opportunity (
      opportunity_id bigint primary key,
      revision bigint not null
    )`.execute(db);
  await sql`create index removed_opportunity_revision on removed_opportunity (revision)`.execute(db);
  await sql`
    create table search_outbox (
      opportunity_id bigint primary key,
      enqueued_at timestamptz not null default now()
    )`.execute(db);
  // A trigger, so that no writer can forget the search. Once a statement: an intake writes 500 rows by one, and each
  // call of the queue's costs milliseconds.
  await sql`
    create function enqueue_search() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        insert into removed_opportunity (opportunity_id, revision)
          select touched.id, catalogue_revision.revision from touched, catalogue_revision;
      end if;
      insert into search_outbox (opportunity_id) select id from touched order by id
        on conflict (opportunity_id) do update set enqueued_at = clock_timestamp();
      return null;
    end $$`.execute(db);
  await sql`
    create trigger opportunity_search_insert after insert on opportunity
      referencing new table as touched for each statement execute function enqueue_search()`.execute(db);
  await sql`
    create trigger opportunity_search_update after update on opportunity
      referencing new table as touched for each statement execute function enqueue_search()`.execute(db);
  await sql`
    create trigger opportunity_search_delete after delete on opportunity
      referencing old table as touched for each statement execute function enqueue_search()`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table search_outbox, removed_opportunity, catalogue_revision, opportunity_revision, opportunity_technology, opportunity_field,
      opportunity_region, opportunity_window, opportunity, source_record, notice`.execute(db);
  await sql`drop function enqueue_search`.execute(db);
}

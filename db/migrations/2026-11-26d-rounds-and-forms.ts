import { type Kysely, sql } from "kysely";

/** What an application is made to: forms as versioned data, rounds with their settings, files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Never changed once a round uses it: an old case must read as it was asked.
  await sql`
    create table confirmation_form (
      id text primary key,
      kind text not null check (kind in ('holding', 'developing')),
      version integer not null,
      definition jsonb not null,
      source text not null,
      is_verified boolean not null,
      created_at timestamptz not null default now(),
      unique (kind, version)
    )`.execute(db);
  await sql`
    create table round (
      id bigint generated always as identity primary key,
      name_ko text not null,
      name_en text not null,
      opens_at timestamptz not null,
      closes_at timestamptz not null check (closes_at > opens_at),
      version_id text not null references taxonomy_version,
      holding_form_id text not null references confirmation_form,
      developing_form_id text not null references confirmation_form,
      -- Legal constants are configuration: each with value, source and whether it was verified.
      settings jsonb not null,
      is_sample boolean not null default false,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index round_period on round (closes_at)`.execute(db);
  // What the storage may hold, written before it is stored there: whatever no file names any more can be found and removed.
  await sql`
    create table stored_content (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      bytes bigint not null check (bytes > 0),
      kept_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index stored_content_age on stored_content (kept_at)`.execute(db);
  // Content lies in the storage under its hash; the row says what it is and whether anybody may open it.
  await sql`
    create table file (
      id bigint generated always as identity primary key,
      token text not null unique,
      company_id bigint references company on delete cascade,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      name text not null check (length(name) between 1 and 255),
      type text not null check (type in ('pdf', 'hwpx', 'hwp', 'docx', 'xlsx', 'png', 'jpg')),
      bytes bigint not null check (bytes > 0),
      scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'refused', 'not_scanned')),
      scan_reason text,
      scanned_at timestamptz,
      uploaded_by text references person on delete set null,
      uploaded_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index file_company on file (company_id)`.execute(db);
  await sql`create index file_sha256 on file (sha256)`.execute(db);
  await sql`create index file_waiting on file (uploaded_at) where scan = 'waiting'`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table file, stored_content, round, confirmation_form`.execute(db);
}

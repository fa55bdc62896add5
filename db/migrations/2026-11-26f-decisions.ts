import { type Kysely, sql } from "kysely";

/** Recommendations, decisions, letters, certificates and the keys that sign them, and messages of a case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table recommendation (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      result text not null check (result in ('confirmed', 'not_confirmed')),
      -- Per criterion of the rubric: level and reasons.
      reasons jsonb not null,
      recommended_at timestamptz not null,
      recommended_by text not null references person,
      sent_back_at timestamptz,
      sent_back_reason text
    )`.execute(db);
  await sql`
    create unique index recommendation_in_force on recommendation (application_id) where sent_back_at is null`.execute(
    db,
  );
  await sql`
    create table decision (
      application_id bigint primary key references application on delete cascade,
      result text not null check (result in ('confirmed', 'not_confirmed')),
      reasons jsonb not null,
      decided_at timestamptz not null,
      decided_by text not null references person
    )`.execute(db);
  // An outward act: what was said, under which number, when it left and when it arrived.
  await sql`
    create table letter (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      kind text not null check (kind in ('decision', 'supplement', 'revocation')),
      number text not null unique,
      document jsonb not null,
      written_at timestamptz not null,
      sent_at timestamptz,
      arrived_at timestamptz
    )`.execute(db);
  await sql`create index letter_application on letter (application_id)`.execute(db);
  await sql`create sequence letter_number`.execute(db);
  await sql`
    create table signing_key (
      id text primary key,
      public_key text not null,
      created_at timestamptz not null default now(),
      retired_at timestamptz
    )`.execute(db);
  await sql`create unique index signing_key_current on signing_key ((true)) where retired_at is null`.execute(
    db,
  );
  await sql`
    create table certificate (
      id bigint generated always as identity primary key,
      application_id bigint not null references application,
      number text not null unique,
      token text not null unique,
      -- What was signed, as it was signed.
      document text not null,
      signature text not null,
      key_id text not null references signing_key,
      issued_at timestamptz not null,
      expires_on date,
      revoked_at timestamptz,
      revoked_reason text,
      superseded_by bigint references certificate,
      is_published boolean not null default true
    )`.execute(db);
  await sql`
    create unique index certificate_of_application on certificate (application_id) where superseded_by is null`.execute(
    db,
  );
  await sql`create index certificate_register on certificate (issued_at desc, id desc) where is_published`.execute(
    db,
  );
  await sql`create sequence certificate_number`.execute(db);
  await sql`
    create table application_message (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      -- 'note' is for staff alone and never leaves them.
      audience text not null check (audience in ('applicant', 'note')),
      words text not null check (length(words) between 1 and 4000),
      written_by text references person on delete set null,
      written_at timestamptz not null default now(),
      is_from_applicant boolean not null
    )`.execute(db);
  await sql`create index application_message_application on application_message (application_id, id)`.execute(
    db,
  );
  // Every look at sensitive content leaves a line.
  await sql`
    create table application_look (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      person_id text references person on delete set null,
      looked_at timestamptz not null default now(),
      what text not null
    )`.execute(db);
  await sql`create index application_look_application on application_look (application_id, looked_at desc)`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table application_look, application_message, certificate, signing_key, letter, decision, recommendation`.execute(
    db,
  );
  await sql`drop sequence certificate_number, letter_number`.execute(db);
}

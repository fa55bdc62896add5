import { type Kysely, sql } from "kysely";

/** People, their sessions and roles, and the mails that go to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The four tables of Better Auth, under our words: user, session, account, verification.
  await sql`
    create table person (
      id text primary key,
      name text not null check (length(name) between 1 and 100),
      email text not null unique check (email = lower(email) and length(email) between 3 and 254),
      email_verified boolean not null default false,
      image text,
      locale text not null default 'ko' check (locale in ('ko', 'en')),
      is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table session (
      id text primary key,
      token text not null unique,
      person_id text not null references person on delete cascade,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index session_person on session (person_id)`.execute(db);
  await sql`create index session_expires on session (expires_at)`.execute(db);
  await sql`
    create table credential (
      id text primary key,
      account_id text not null,
      provider_id text not null,
      person_id text not null references person on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (provider_id, account_id)
    )`.execute(db);
  await sql`create index credential_person on credential (person_id)`.execute(db);
  await sql`
    create table verification (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index verification_identifier on verification (identifier)`.execute(db);
  await sql`
    create table staff_role (
      id bigint generated always as identity primary key,
      person_id text not null references person on delete cascade,
      role text not null check (role in
        ('centre_officer', 'ministry_officer', 'decider', 'expert', 'member', 'ministry_respondent',
          'programme_manager', 'admin')),
      agency_id text references agency,
      granted_at timestamptz not null default now(),
      unique nulls not distinct (person_id, role, agency_id),
      check (role not in ('programme_manager', 'ministry_respondent') or agency_id is not null)
    )`.execute(db);
  // Outlives the person: who did what is kept, whose name it was is not.
  await sql`
    create table account_event (
      id bigint generated always as identity primary key,
      person_id text references person on delete set null,
      at timestamptz not null default now(),
      what text not null,
      detail jsonb not null default '{}'
    )`.execute(db);
  await sql`create index account_event_person on account_event (person_id, at desc)`.execute(db);
  await sql`
    create table mail_message (
      id bigint generated always as identity primary key,
      to_address text not null,
      template text not null,
      locale text not null check (locale in ('ko', 'en')),
      subject text not null,
      text_body text not null,
      html_body text not null,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      attempts integer not null default 0,
      last_error text
    )`.execute(db);
  await sql`create index mail_message_newest on mail_message (id desc) include (to_address)`.execute(db);
  // The table that rate-limiter-flexible expects.
  await sql`
    create table rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db);
  await sql`create index rate_limit_expire on rate_limit (expire)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table rate_limit, mail_message, account_event, staff_role, verification, credential, session, person`.execute(
    db,
  );
}

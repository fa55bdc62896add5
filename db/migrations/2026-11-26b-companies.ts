import { type Kysely, sql } from "kysely";

/** Companies and who acts for them: members, invitations, mandates, business numbers, keys, and what happened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table company (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 200),
      name_en text check (length(name_en) between 1 and 200),
      is_sample boolean not null default false,
      revision bigint not null default 1,
      created_by text references person on delete set null,
      created_at timestamptz not null default now(),
      submission_id uuid,
      unique (created_by, submission_id)
    )`.execute(db);
  await sql`alter table session add column active_company_id bigint references company on delete set null`.execute(
    db,
  );
  await sql`create index session_active_company on session (active_company_id)`.execute(db);
  await sql`
    create table membership (
      company_id bigint not null references company on delete cascade,
      person_id text not null references person on delete cascade,
      role text not null check (role in ('owner', 'editor', 'viewer')),
      since timestamptz not null default now(),
      primary key (company_id, person_id)
    )`.execute(db);
  await sql`create index membership_person on membership (person_id)`.execute(db);
  await sql`
    create table mandate (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      person_id text not null references person on delete cascade,
      granted_by text references person on delete set null,
      granted_at timestamptz not null default now(),
      expires_on date,
      revoked_at timestamptz,
      revoked_by text references person on delete set null
    )`.execute(db);
  await sql`create unique index mandate_in_force on mandate (company_id, person_id) where revoked_at is null`.execute(
    db,
  );
  await sql`create index mandate_person on mandate (person_id) where revoked_at is null`.execute(db);
  // The token itself is in the mail alone.
  await sql`
    create table invitation (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      email text not null check (email = lower(email)),
      role text not null check (role in ('owner', 'editor', 'viewer', 'consultant')),
      token_hash text not null unique,
      mandate_expires_on date,
      invited_by text references person on delete set null,
      invited_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`
    create unique index invitation_open on invitation (company_id, email)
      where accepted_at is null and revoked_at is null`.execute(db);
  await sql`
    create table business_number (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      number text not null check (number ~ '^[0-9]{10}$'),
      claimed_at timestamptz not null default now(),
      claimed_by text references person on delete set null,
      verified_at timestamptz,
      verified_by text references person on delete set null,
      verified_how text check (verified_how in ('document', 'register', 'officer')),
      refused_at timestamptz,
      refused_reason text,
      ended_at timestamptz,
      check ((verified_at is null) = (verified_how is null))
    )`.execute(db);
  // Unique only among verified ones: a claim proves nothing, and must not tell that somebody else made it, too.
  await sql`
    create unique index business_number_verified on business_number (number)
      where verified_at is not null and ended_at is null`.execute(db);
  // One in force and one that waits beside it: a new claim ends the former number only once it is verified.
  await sql`
    create unique index business_number_in_force on business_number (company_id)
      where verified_at is not null and ended_at is null`.execute(db);
  await sql`
    create unique index business_number_pending on business_number (company_id)
      where verified_at is null and refused_at is null and ended_at is null`.execute(db);
  await sql`
    create index business_number_waiting on business_number (claimed_at)
      where verified_at is null and refused_at is null and ended_at is null`.execute(db);
  await sql`
    create table api_key (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      name text not null check (length(name) between 1 and 100),
      prefix text not null,
      key_hash text not null unique,
      created_by text references person on delete set null,
      created_at timestamptz not null default now(),
      expires_on date not null,
      last_used_on date,
      revoked_at timestamptz,
      submission_id uuid,
      unique (company_id, submission_id)
    )`.execute(db);
  await sql`create index api_key_company on api_key (company_id)`.execute(db);
  await sql`
    create table company_event (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      at timestamptz not null default now(),
      person_id text references person on delete set null,
      what text not null,
      detail jsonb not null default '{}'
    )`.execute(db);
  await sql`create index company_event_newest on company_event (company_id, id desc)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session drop column active_company_id`.execute(db);
  await sql`
    drop table company_event, api_key, business_number, invitation, mandate, membership, company`.execute(db);
}

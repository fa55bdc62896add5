import { type Kysely, sql } from "kysely";

/** Applications with their answers, frozen submissions, chained events and the tasks beside the main status. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete restrict,
      round_id bigint not null references round,
      kind text not null check (kind in ('holding', 'developing')),
      version_id text not null,
      technology_code text not null,
      form_id text not null references confirmation_form,
      security_class text not null default 'general' check (security_class in ('general', 'sensitive', 'security')),
      title text not null check (length(title) between 1 and 200),
      status text not null default 'draft' check (status in ('draft', 'received', 'screening', 'examination',
        'deliberation', 'decided', 'notified', 'withdrawn', 'returned', 'revoked', 'expired')),
      reference text unique,
      -- Raised with each event: a page that was opened at another number says so before it writes.
      revision integer not null default 0,
      submitted_at timestamptz,
      copied_from bigint references application on delete set null,
      -- The form that began it: the same form, sent twice, begins one application.
      start_key text unique,
      created_by text references person on delete set null,
      created_at timestamptz not null default now(),
      foreign key (version_id, technology_code) references technology (version_id, code),
      check ((status = 'draft') = (reference is null))
    )`.execute(db);
  await sql`create index application_company on application (company_id, id desc)`.execute(db);
  await sql`create index application_queue on application (status, submitted_at)`.execute(db);
  // What the queue of officials lists, the oldest first; the condition is written there as it is here.
  await sql`
    create index application_open on application (submitted_at, id)
      where status in ('received', 'screening', 'examination', 'deliberation', 'decided')`.execute(db);
  await sql`create index application_round on application (round_id)`.execute(db);
  await sql`create sequence application_reference`.execute(db);
  await sql`
    create table application_answer (
      application_id bigint not null references application on delete cascade,
      key text not null,
      value jsonb not null,
      -- Where a prefilled value came from; null: typed.
      origin text,
      changed_at timestamptz not null default now(),
      changed_by text references person on delete set null,
      primary key (application_id, key)
    )`.execute(db);
  await sql`
    create table application_file (
      application_id bigint not null references application on delete cascade,
      file_id bigint not null references file on delete cascade,
      key text not null,
      primary key (application_id, file_id)
    )`.execute(db);
  await sql`create index application_file_file on application_file (file_id)`.execute(db);
  // Questions as worded, answers, files with their hashes: readable when form and profile have long changed.
  await sql`
    create table submission (
      application_id bigint not null references application on delete cascade,
      number integer not null,
      document jsonb not null,
      submitted_at timestamptz not null,
      submitted_by text references person on delete set null,
      primary key (application_id, number)
    )`.execute(db);
  await sql`
    create table application_event (
      application_id bigint not null references application on delete cascade,
      number integer not null,
      at timestamptz not null,
      person_id text references person on delete set null,
      actor text not null,
      step text not null,
      from_status text not null,
      to_status text not null,
      -- Ids, codes and salted hashes only; names and values lie in application_event_detail.
      payload jsonb not null,
      previous_hash text not null,
      hash text not null,
      primary key (application_id, number)
    )`.execute(db);
  await sql`create index application_event_step on application_event (step, at)`.execute(db);
  await sql`
    create table application_event_detail (
      application_id bigint not null,
      number integer not null,
      key text not null,
      salt text,
      value jsonb,
      erased_at timestamptz,
      primary key (application_id, number, key),
      foreign key (application_id, number) references application_event on delete cascade,
      check ((erased_at is null) = (salt is not null)),
      check (erased_at is null or value is null)
    )`.execute(db);
  await sql`
    create table assignment (
      application_id bigint not null references application on delete cascade,
      person_id text not null references person on delete cascade,
      role text not null check (role in ('centre_officer', 'ministry_officer', 'decider')),
      assigned_at timestamptz not null default now(),
      assigned_by text references person on delete set null,
      primary key (application_id, role)
    )`.execute(db);
  await sql`create index assignment_person on assignment (person_id)`.execute(db);
  await sql`
    create table screening_check (
      application_id bigint not null references application on delete cascade,
      key text not null,
      is_met boolean not null,
      note text check (length(note) between 1 and 2000),
      checked_at timestamptz not null default now(),
      checked_by text references person on delete set null,
      primary key (application_id, key)
    )`.execute(db);
  await sql`
    create table supplement_request (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      fields jsonb not null,
      words text not null check (length(words) between 1 and 4000),
      requested_at timestamptz not null,
      requested_by text references person on delete set null,
      due_on date not null,
      reminded_at timestamptz,
      answered_at timestamptz,
      closed_at timestamptz,
      closed_reason text
    )`.execute(db);
  await sql`
    create unique index supplement_open on supplement_request (application_id)
      where answered_at is null and closed_at is null`.execute(db);
  await sql`create index supplement_application on supplement_request (application_id)`.execute(db);
  await sql`
    create table consultation (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      agency_id text not null references agency,
      words text not null check (length(words) between 1 and 4000),
      requested_at timestamptz not null,
      requested_by text references person on delete set null,
      due_on date not null,
      -- The form that asked: sent twice, it asks once.
      request_key text unique,
      -- How the ministry answers: an account of its own, a link by mail, or an official document that the officer enters.
      channel text not null default 'account' check (channel in ('account', 'link', 'document')),
      locale text not null default 'ko' check (locale in ('ko', 'en')),
      respondent_email text,
      link_hash text unique,
      link_sent_at timestamptz,
      link_expires_at timestamptz,
      link_revoked_at timestamptz,
      code_hash text,
      code_expires_at timestamptz,
      code_tries integer not null default 0,
      codes_sent integer not null default 0,
      reminded_at timestamptz,
      answered_at timestamptz,
      answered_by text,
      opinion text check (opinion in ('agrees', 'disagrees', 'no_opinion')),
      opinion_words text check (length(opinion_words) between 1 and 4000),
      -- The official document that an answer on paper came with.
      opinion_source text check (length(opinion_source) between 1 and 200),
      closed_at timestamptz,
      closed_reason text,
      check ((channel = 'link') = (respondent_email is not null)),
      check (answered_at is null or closed_at is null)
    )`.execute(db);
  await sql`
    create unique index consultation_open on consultation (application_id, agency_id)
      where answered_at is null and closed_at is null`.execute(db);
  await sql`create index consultation_application on consultation (application_id)`.execute(db);
  await sql`
    create table review (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      expert_id text not null references person,
      commissioned_at timestamptz not null,
      commissioned_by text references person on delete set null,
      due_on date not null,
      -- The form that commissioned: sent twice, it commissions once.
      request_key text,
      reminded_at timestamptz,
      declared_at timestamptz,
      declined_at timestamptz,
      declined_reason text,
      scores jsonb,
      submitted_at timestamptz,
      closed_at timestamptz,
      closed_reason text,
      unique (request_key, expert_id)
    )`.execute(db);
  await sql`
    create unique index review_of_expert on review (application_id, expert_id)
      where declined_at is null and closed_at is null`.execute(db);
  await sql`create index review_application on review (application_id)`.execute(db);
  await sql`create index review_expert on review (expert_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table review, consultation, supplement_request, screening_check, assignment, application_event_detail,
      application_event, submission, application_file, application_answer, application`.execute(db);
  await sql`drop sequence application_reference`.execute(db);
}

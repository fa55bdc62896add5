import { type Kysely, sql } from "kysely";

/** The committee: meetings, who is invited, the cases on the agenda, and what each member said of a case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table committee_meeting (
      id bigint generated always as identity primary key,
      meets_at timestamptz not null,
      place text not null check (length(place) between 1 and 200),
      chair_id text not null references person,
      deputy_id text references person check (deputy_id <> chair_id),
      convened_at timestamptz not null,
      convened_by text references person on delete set null,
      ended_at timestamptz,
      ended_by text references person on delete set null
    )`.execute(db);
  await sql`
    create table committee_seat (
      meeting_id bigint not null references committee_meeting on delete cascade,
      person_id text not null references person,
      attended_at timestamptz,
      primary key (meeting_id, person_id)
    )`.execute(db);
  await sql`create index committee_seat_person on committee_seat (person_id)`.execute(db);
  await sql`
    create table agenda_item (
      id bigint generated always as identity primary key,
      meeting_id bigint not null references committee_meeting on delete cascade,
      application_id bigint not null references application on delete cascade,
      -- What is voted on, frozen when the vote is opened, and by which rules it is counted.
      recommendation_id bigint references recommendation on delete cascade,
      submission_number integer,
      document text,
      document_hash text,
      rules jsonb,
      opened_at timestamptz,
      opened_by text references person,
      closed_at timestamptz,
      closed_by text references person,
      outcome text check (outcome in ('carried', 'not_carried', 'no_quorum', 'void', 'not_taken')),
      -- The count with each member's vote, as it was when the vote was closed.
      count jsonb,
      unique (meeting_id, application_id),
      check ((closed_at is null) = (outcome is null)),
      check (num_nulls(recommendation_id, submission_number, document, document_hash, rules, opened_at) in (0, 6)),
      check ((count is null) = (outcome is null or outcome = 'not_taken'))
    )`.execute(db);
  // A case is on one agenda at a time.
  await sql`create unique index agenda_item_open on agenda_item (application_id) where outcome is null`.execute(
    db,
  );
  await sql`create index agenda_item_application on agenda_item (application_id)`.execute(db);
  await sql`
    create table agenda_member (
      item_id bigint not null references agenda_item on delete cascade,
      person_id text not null references person,
      declared_at timestamptz,
      recused_at timestamptz,
      recused_reason text,
      vote text check (vote in ('for', 'against', 'abstain')),
      voted_at timestamptz,
      primary key (item_id, person_id),
      check ((vote is null) = (voted_at is null)),
      check (vote is null or (declared_at is not null and recused_at is null)),
      check ((recused_at is null) = (recused_reason is null))
    )`.execute(db);
  await sql`create index agenda_member_recused on agenda_member (person_id) where recused_at is not null`.execute(
    db,
  );
  // Whoever recused themselves from an application, in whatever office: for them it exists nowhere.
  await sql`
    create view recusal as
      select application_id, expert_id as person_id from review where declined_at is not null
      union all
      select i.application_id, m.person_id from agenda_member m join agenda_item i on i.id = m.item_id
      where m.recused_at is not null`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop view recusal`.execute(db);
  await sql`drop table agenda_member, agenda_item, committee_seat, committee_meeting`.execute(db);
}

import { type Kysely, sql } from "kysely";

/** Conditions that are attached to a decision and followed until they are met; meetings of the committee can be moved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table decision_condition (
      id bigint generated always as identity primary key,
      application_id bigint not null references decision (application_id) on delete cascade,
      words text not null check (length(words) between 1 and 1000),
      -- What has to show that it was met, and who shows it (null: the applicant).
      evidence text not null check (length(evidence) between 1 and 500),
      shown_by text check (length(shown_by) between 1 and 200),
      due_on date not null,
      outcome text check (outcome in ('met', 'not_met')),
      outcome_words text,
      settled_at timestamptz,
      settled_by text references person on delete set null,
      check (num_nulls(outcome, outcome_words, settled_at) in (0, 3))
    )`.execute(db);
  await sql`create index decision_condition_application on decision_condition (application_id)`.execute(db);
  await sql`create index decision_condition_open on decision_condition (due_on, id) where outcome is null`.execute(
    db,
  );
  await sql`
    create table meeting_move (
      id bigint generated always as identity primary key,
      meeting_id bigint not null references committee_meeting on delete cascade,
      from_time timestamptz not null,
      from_place text not null,
      to_time timestamptz not null,
      to_place text not null check (length(to_place) between 1 and 200),
      reason text not null check (length(reason) between 1 and 500),
      moved_at timestamptz not null,
      moved_by text references person on delete set null
    )`.execute(db);
  await sql`create index meeting_move_meeting on meeting_move (meeting_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table meeting_move, decision_condition`.execute(db);
}

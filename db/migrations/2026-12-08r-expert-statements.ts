import { type Kysely, sql } from "kysely";

/** What experts put on record about their conflicts, for the audit log; that they were asked to, in blind rounds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table expert_statement (
      id bigint generated always as identity primary key,
      person_id text references person on delete set null,
      stated_at timestamptz not null,
      what text not null check (what in ('declared', 'interest', 'interest_removed', 'pledged')),
      round_id bigint references round on delete cascade,
      -- Figures and kinds alone: of which companies it was said stands where it is in force.
      details jsonb not null,
      check ((what = 'declared') = (round_id is not null))
    )`.execute(db);
  await sql`create index expert_statement_newest on expert_statement (stated_at desc)`.execute(db);
  await sql`create index expert_statement_person on expert_statement (person_id, stated_at desc)`.execute(db);
  await sql`create index expert_statement_round on expert_statement (round_id)`.execute(db);
  await sql`
    insert into expert_statement (person_id, stated_at, what, round_id, details)
    select person_id, declared_at, 'declared', round_id,
      jsonb_build_object('applicants', count(*), 'conflicts', count(*) filter (where has_conflict))
    from applicant_conflict group by person_id, declared_at, round_id`.execute(db);
  await sql`
    create table declaration_request (
      person_id text not null references person on delete cascade,
      round_id bigint not null references round on delete cascade,
      asked_at timestamptz not null,
      reminded_at timestamptz,
      primary key (person_id, round_id)
    )`.execute(db);
  await sql`create index declaration_request_round on declaration_request (round_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table declaration_request, expert_statement`.execute(db);
}

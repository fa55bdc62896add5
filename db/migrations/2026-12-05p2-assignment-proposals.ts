import { type Kysely, sql } from "kysely";

/** Proposals of who reviews what in a round: each is its officer's own until it is accepted, then it stays as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assignment_proposal (
      id bigint generated always as identity primary key,
      round_id bigint not null references round on delete cascade,
      created_by text not null references person on delete cascade,
      created_at timestamptz not null default now(),
      due_on date not null,
      reviewers integer not null check (reviewers between 1 and 5),
      pair_cap integer not null check (pair_cap between 1 and 50),
      figures jsonb not null,
      accepted_at timestamptz
    )`.execute(db);
  await sql`
    create unique index assignment_proposal_open on assignment_proposal (round_id, created_by)
    where accepted_at is null`.execute(db);
  await sql`
    create table assignment_pair (
      proposal_id bigint not null references assignment_proposal on delete cascade,
      application_id bigint not null references application on delete cascade,
      expert_id text not null references person on delete cascade,
      level integer not null check (level between 1 and 3),
      changed_reason text,
      primary key (proposal_id, application_id, expert_id)
    )`.execute(db);
  await sql`create index assignment_pair_application on assignment_pair (application_id)`.execute(db);
  await sql`create index assignment_pair_expert on assignment_pair (expert_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table assignment_pair, assignment_proposal`.execute(db);
}

import { type Kysely, sql } from "kysely";

/** What an expert of a blind round said of each of its applicants, before any review of the round was theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table applicant_conflict (
      person_id text not null references person on delete cascade,
      round_id bigint not null references round on delete cascade,
      -- No "company_id": what experts say of a company is no fact that the company keeps, and none that it may download.
      applicant_id bigint not null references company on delete cascade,
      has_conflict boolean not null,
      declared_at timestamptz not null,
      primary key (person_id, round_id, applicant_id)
    )`.execute(db);
  await sql`create index applicant_conflict_round on applicant_conflict (round_id, applicant_id)`.execute(db);
  // Whoever declared a conflict with an applicant is out of its applications in this round, in whatever office.
  await sql`
    create or replace view recusal as
      select application_id, expert_id as person_id from review where declined_at is not null
      union all
      select i.application_id, m.person_id from agenda_member m join agenda_item i on i.id = m.item_id
      where m.recused_at is not null
      union all
      select a.id as application_id, c.person_id from applicant_conflict c
      join application a on a.round_id = c.round_id and a.company_id = c.applicant_id
      where c.has_conflict`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view recusal as
      select application_id, expert_id as person_id from review where declined_at is not null
      union all
      select i.application_id, m.person_id from agenda_member m join agenda_item i on i.id = m.item_id
      where m.recused_at is not null`.execute(db);
  await sql`drop table applicant_conflict`.execute(db);
}

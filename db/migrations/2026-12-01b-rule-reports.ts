import { type Kysely, sql } from "kysely";

/** What people say of rules that a machine has read, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The rule as it was: a later reading may have another rule under the same id.
  await sql`
    create table rule_report (
      opportunity_id bigint not null references opportunity on delete cascade,
      rule_id text not null,
      person_id text not null references person on delete cascade,
      rule jsonb not null,
      reported_at timestamptz not null default now(),
      primary key (opportunity_id, rule_id, person_id)
    )`.execute(db);
  await sql`create index rule_report_person on rule_report (person_id)`.execute(db);
  await sql`
    create table rule_event (
      id bigint generated always as identity primary key,
      opportunity_id bigint not null references opportunity on delete cascade,
      rule_id text not null,
      person_id text references person on delete set null,
      what text not null check (what in ('reported', 'takenBack', 'confirmed')),
      at timestamptz not null default now()
    )`.execute(db);
  await sql`create index rule_event_opportunity on rule_event (opportunity_id, at desc)`.execute(db);
  await sql`create index rule_event_person on rule_event (person_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table rule_event, rule_report`.execute(db);
}

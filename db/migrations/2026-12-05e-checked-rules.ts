import { type Kysely, sql } from "kysely";

/** What people have withdrawn of what a machine has read, with their reasons; and what still waits for a person, at hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `of_set`: what is left to write the rules again if the last of them is taken back. JSON keeps the order of options.
  await sql`
    create table withdrawn_rule (
      id bigint generated always as identity primary key,
      opportunity_id bigint not null references opportunity on delete cascade,
      rule_id text not null,
      part text not null check (part in ('rule', 'bonus', 'choice')),
      track text,
      rule json not null,
      of_set json not null,
      reason text not null,
      person_id text references person on delete set null,
      withdrawn_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index withdrawn_rule_opportunity on withdrawn_rule (opportunity_id)`.execute(db);
  await sql`alter table rule_report add column note text`.execute(db);
  await sql`create index withdrawn_rule_person on withdrawn_rule (person_id)`.execute(db);
  await sql`
    alter table rule_event drop constraint rule_event_what_check, add column reason text,
      add constraint rule_event_what_check check (what in
        ('reported', 'takenBack', 'confirmed', 'confirmationTakenBack', 'withdrawn', 'withdrawalTakenBack'))`.execute(
    db,
  );
  // Within a text of JSON quotation marks are escaped, so that no words of a notice look like this.
  await sql`
    alter table opportunity add column waits_for_person boolean not null
      generated always as (coalesce(rule_set::text like '%"readBy":"machine"%', false)) stored`.execute(db);
  await sql`create index opportunity_waits_for_person on opportunity (id) where waits_for_person`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table opportunity drop column waits_for_person`.execute(db);
  await sql`delete from rule_event where what not in ('reported', 'takenBack', 'confirmed')`.execute(db);
  await sql`
    alter table rule_event drop constraint rule_event_what_check, drop column reason,
      add constraint rule_event_what_check check (what in ('reported', 'takenBack', 'confirmed'))`.execute(
    db,
  );
  await sql`alter table rule_report drop column note`.execute(db);
  await sql`drop table withdrawn_rule`.execute(db);
}

import { type Kysely, sql } from "kysely";

/**
 * What experts say of themselves: where they work, how many reviews they take, what they know, when they are away, in
 * what they have an interest. Until they say so there is no row, and nothing is assumed of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table expert (
      person_id text primary key references person on delete cascade,
      employer text,
      capacity integer not null default 3 check (capacity between 0 and 50),
      pledged_year integer,
      pledged_at timestamptz,
      changed_at timestamptz not null default now(),
      check ((pledged_year is null) = (pledged_at is null))
    )`.execute(db);
  await sql`
    create table expert_technology (
      person_id text not null references expert on delete cascade,
      version_id text not null,
      technology_code text not null,
      level integer not null check (level between 1 and 3),
      primary key (person_id, version_id, technology_code),
      foreign key (version_id, technology_code) references technology
    )`.execute(db);
  await sql`create index expert_technology_code on expert_technology (version_id, technology_code)`.execute(
    db,
  );
  await sql`
    create table expert_absence (
      id bigint generated always as identity primary key,
      person_id text not null references expert on delete cascade,
      from_on date not null,
      until_on date not null,
      check (until_on >= from_on)
    )`.execute(db);
  await sql`create index expert_absence_person on expert_absence (person_id, until_on)`.execute(db);
  await sql`
    create table expert_interest (
      id bigint generated always as identity primary key,
      person_id text not null references expert on delete cascade,
      kind text not null check (kind in ('employment', 'shareholding', 'advice', 'research', 'family')),
      company text not null,
      number text check (number ~ '^[0-9]{10}$'),
      declared_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index expert_interest_person on expert_interest (person_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table expert_interest, expert_absence, expert_technology, expert`.execute(db);
}

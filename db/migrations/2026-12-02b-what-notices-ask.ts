import { type Kysely, sql } from "kysely";

/** Where the profile keeps what notices ask besides: places since when, investors, a person's age, earlier participations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table company_profile add column headquarters_since date`.execute(db);
  await sql`alter table company_site add column since date`.execute(db);
  await sql`alter table company_investment add column investor text`.execute(db);
  await sql`alter table company_partner add column region text`.execute(db);
  // A day, or only its month or year: many ask for no more.
  await sql`
    alter table company_person
    add column born_on text check (born_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$')`.execute(db);
  await sql`
    create table company_participation (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      label text check (length(label) between 1 and 200),
      as_of date,
      valid_until date,
      origin text not null default 'declared' check (origin in ('declared', 'document', 'register', 'decision')),
      changed_at timestamptz not null default now(),
      changed_by text references person on delete set null,
      programme text check (length(programme) between 1 and 80),
      selected_on date,
      result text,
      ended_on date
    )`.execute(db);
  await sql`create index company_participation_company on company_participation (company_id)`.execute(db);
  for (const [event, rows] of [
    ["insert", "new"],
    ["update", "new"],
    ["delete", "old"],
  ] as const) {
    await sql`
      create trigger ${sql.ref(`company_participation_${event}`)} after ${sql.raw(event)} on company_participation
        referencing ${sql.raw(rows)} table as touched
        for each statement execute function raise_company_revision()`.execute(db);
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table company_participation`.execute(db);
  await sql`alter table company_person drop column born_on`.execute(db);
  await sql`alter table company_partner drop column region`.execute(db);
  await sql`alter table company_investment drop column investor`.execute(db);
  await sql`alter table company_site drop column since`.execute(db);
  await sql`alter table company_profile drop column headquarters_since`.execute(db);
}

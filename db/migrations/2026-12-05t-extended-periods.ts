import { type Kysely, sql } from "kysely";

/** How the statutory period of a case was extended, once, by the rule that its round names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table period_extension (
      application_id bigint primary key references application on delete cascade,
      days integer not null check (days between 1 and 365),
      -- The rule as the round named it when the period was extended.
      source text not null,
      is_verified boolean not null,
      reason text not null,
      extended_at timestamptz not null,
      extended_by text references person on delete set null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table period_extension`.execute(db);
}

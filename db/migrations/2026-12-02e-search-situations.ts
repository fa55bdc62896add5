import { type Kysely, sql } from "kysely";

/** What is said together in a situation of a business, and how notices put it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_situation (
      id text primary key,
      said jsonb not null check (jsonb_typeof(said) = 'array' and said <> '[]'),
      terms text[] not null check (cardinality(terms) > 0),
      related text[] not null default '{}',
      position integer not null,
      origin text not null check (origin in ('seed', 'staff'))
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table search_situation`.execute(db);
}

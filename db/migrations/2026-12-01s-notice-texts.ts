import { type Kysely, sql } from "kysely";

/** What a source prints of a notice besides its title: its text, the fields that say who may apply, and attached documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice
      add column body text check (length(body) between 1 and 400000),
      add column fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object')`.execute(db);
  await sql`
    create table notice_attachment (
      id bigint generated always as identity primary key,
      notice_id bigint not null references notice on delete cascade,
      position smallint not null,
      name text not null check (length(name) between 1 and 300),
      url text not null check (url ~ '^https?://'),
      unique (notice_id, url)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table notice_attachment`.execute(db);
  await sql`alter table notice drop column fields, drop column body`.execute(db);
}

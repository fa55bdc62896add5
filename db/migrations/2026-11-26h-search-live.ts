import { type Kysely, sql } from "kysely";

/** What is not over yet, so that search looks at it first. Documents that are there are told again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table search_document add column is_live boolean not null default true`.execute(db);
  await sql`
    insert into search_outbox (opportunity_id) select opportunity_id from search_document
    on conflict (opportunity_id) do nothing`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table search_document drop column is_live`.execute(db);
}

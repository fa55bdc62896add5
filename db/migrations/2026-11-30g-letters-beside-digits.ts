import { type Kysely, sql } from "kysely";

/** CES2027 is two words of a document now: those that have such words are made again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into search_outbox (opportunity_id)
      select opportunity_id from search_document
      where title || ' ' || names || ' ' || extra ~ '[a-z]{2}[0-9]'
    on conflict (opportunity_id) do nothing`.execute(db);
}

export async function down(): Promise<void> {
  // Documents are a copy that is made again whenever their opportunity changes.
}

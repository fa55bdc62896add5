import { type Kysely, sql } from "kysely";

/** Whether any track of a notice is open stands beside its words, so that the newest live ones are known without its opportunities. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table search_body add column is_live boolean not null default true`.execute(db);
  // Room in each page keeps a change of it out of the index of words, which is built anew once.
  await sql`alter table search_body set (fillfactor = 80)`.execute(db);
  await sql`drop index search_body_words`.execute(db);
  await sql`
    update search_body b set is_live = false
      where not exists (select from opportunity o join search_document d on d.opportunity_id = o.id
        where o.notice_id = b.notice_id and d.is_live)`.execute(db);
  await sql`create index search_body_words on search_body using gin (words)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table search_body drop column is_live`.execute(db);
}

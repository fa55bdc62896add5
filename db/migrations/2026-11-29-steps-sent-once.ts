import { type Kysely, sql } from "kysely";

/** A step that is sent twice is told by its event, for every step alike: no request carries a key of its own any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation drop column request_key`.execute(db);
  await sql`alter table review drop column request_key`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation add column request_key text unique`.execute(db);
  await sql`alter table review add column request_key text`.execute(db);
  await sql`
    alter table review add constraint review_request_key_expert_id_key unique (request_key, expert_id)`.execute(
    db,
  );
}

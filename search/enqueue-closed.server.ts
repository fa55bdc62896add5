import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { isLive } from "./is-live.server.ts";

/** Has the search told again of what has closed since it was last told; no writer comes by when a period ends. */
export async function enqueueClosed(db: Kysely<Database>): Promise<void> {
  await sql`
    insert into search_outbox (opportunity_id)
    select d.opportunity_id from search_document d where d.is_live and not ${isLive(sql.ref("d.opportunity_id"))}
    order by d.opportunity_id
    on conflict (opportunity_id) do nothing`.execute(db);
}

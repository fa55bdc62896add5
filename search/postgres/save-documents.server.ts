import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { SearchDocument } from "../build-document.ts";

/** Writes PostgreSQL's own documents and removes those of opportunities that were deleted or became secret. */
export async function saveDocuments(
  db: Kysely<Database>,
  documents: readonly SearchDocument[],
  goneIds: readonly number[],
): Promise<void> {
  if (goneIds.length > 0) {
    await db
      .deleteFrom("search_document")
      .where("opportunity_id", "in", [...goneIds])
      .execute();
  }
  if (documents.length === 0) return;
  // As JSON, because PostgreSQL has no arrays of arrays of different lengths. An opportunity that was deleted since it
  // was loaded is left out: its deletion is in the outbox already.
  await sql`
    insert into search_document (opportunity_id, title, names, extra, regions, grams, is_live)
    select d.id, d.title, d.names, d.extra, d.regions, d.grams, d."isLive"
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb)
      d (id bigint, title text, names text, extra text, regions text[], grams text[], "isLive" boolean)
    join opportunity o on o.id = d.id
    on conflict (opportunity_id) do update set title = excluded.title, names = excluded.names,
      extra = excluded.extra, regions = excluded.regions, grams = excluded.grams, is_live = excluded.is_live
    where search_document is distinct from excluded`.execute(db);
}

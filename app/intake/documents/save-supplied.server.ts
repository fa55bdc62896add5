import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { SuppliedDocument } from "../full-text.ts";
import { resultOf } from "./read-result.ts";

/** No reader is newer: what came as text has no file that could be fetched again. */
const NEVER_AGAIN = 1_000_000_000;

/** Stores the text of documents that came along with their notices, unless the same is stored. */
export async function saveSupplied(
  db: Kysely<Database>,
  supplied: readonly { source: string; sourceId: string; documents: readonly SuppliedDocument[] }[],
): Promise<void> {
  const rows = supplied.flatMap(({ source, sourceId, documents }) =>
    documents.map(({ url, blocks }) => ({ source, source_id: sourceId, url, ...resultOf(blocks) })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into notice_document (attachment_id, status, blocks, problem, reader_version, read_at)
    select a.id, given.status, given.blocks, given.problem, ${NEVER_AGAIN}::int, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (source text, source_id text, url text, status text, blocks jsonb, problem text)
      join source_record r using (source, source_id)
      join notice_attachment a on a.notice_id = r.notice_id and a.url = given.url
    on conflict (attachment_id) do update set status = excluded.status, blocks = excluded.blocks,
      problem = excluded.problem, reader_version = excluded.reader_version, read_at = excluded.read_at
    where notice_document.blocks is distinct from excluded.blocks`.execute(db);
}

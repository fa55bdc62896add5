import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { CanonicalNotice } from "./canonical-notice.ts";

type Listed = { noticeId: number; notice: CanonicalNotice };

/**
 * Writes which documents are attached to these notices. One that was listed before under the same address keeps its id, and
 * whatever was read from it; one that is listed no more is deleted.
 */
export async function writeAttachments(db: Kysely<Database>, notices: readonly Listed[]): Promise<void> {
  const listed = notices.flatMap(({ noticeId, notice }) => rowsOf(noticeId, notice.attachments ?? []));
  const given = sql`json_to_recordset(${JSON.stringify(listed)}::json)
    as given (notice_id bigint, position smallint, name text, url text)`;
  await sql`
    delete from notice_attachment stored
    where notice_id = any(${notices.map(({ noticeId }) => noticeId)})
      and not exists (select from ${given} where given.notice_id = stored.notice_id and given.url = stored.url)`.execute(
    db,
  );
  if (listed.length === 0) return;
  await sql`
    insert into notice_attachment (notice_id, position, name, url)
    select notice_id, position, name, url from ${given}
    on conflict (notice_id, url) do update set position = excluded.position, name = excluded.name`.execute(
    db,
  );
}

/** A source may list a document twice. */
function rowsOf(noticeId: number, attachments: NonNullable<CanonicalNotice["attachments"]>) {
  const byUrl = new Map(attachments.map((attachment) => [attachment.url, attachment]));
  return [...byUrl.values()].map(({ name, url }, position) => ({ notice_id: noticeId, position, name, url }));
}

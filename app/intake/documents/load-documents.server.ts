import type { Kysely } from "kysely";
import type { ReadableDocument } from "#app/reading/block.ts";
import { blocksOfHtml } from "#app/reading/blocks-of-html.ts";
import type { Database } from "#db/schema.ts";
import { withoutContacts } from "./drop-contacts.ts";

/** What there is to read of these notices, by notice: the text that the source prints, then attached documents with text, in their order. */
export async function loadDocuments(
  db: Kysely<Database>,
  noticeIds: readonly number[],
): Promise<Map<number, ReadableDocument[]>> {
  const documents = new Map<number, ReadableDocument[]>(noticeIds.map((id) => [id, []]));
  if (noticeIds.length === 0) return documents;
  const notices = await db
    .selectFrom("notice")
    .select(["id", "body"])
    .where("id", "in", noticeIds)
    .where("body", "is not", null)
    .execute();
  for (const { id, body } of notices)
    documents
      .get(id)
      ?.push({ origin: "body", name: null, blocks: withoutContacts(blocksOfHtml(body ?? "")) });
  const attached = await db
    .selectFrom("notice_attachment as a")
    .innerJoin("notice_document as d", "d.attachment_id", "a.id")
    .select(["a.notice_id", "a.name", "d.blocks"])
    .where("a.notice_id", "in", noticeIds)
    .where("d.status", "=", "text")
    .orderBy("a.notice_id")
    .orderBy("a.position")
    .execute();
  for (const { notice_id, name, blocks } of attached)
    documents.get(notice_id)?.push({ origin: "attachment", name, blocks });
  return documents;
}

import { loadDocuments } from "#app/intake/documents/load-documents.server.ts";
import { sourceName } from "#app/opportunities/read-from.ts";
import type { Block } from "#app/reading/block.ts";
import { db } from "#db/client.server.ts";

/**
 * What the notice of an opportunity prints, document by document, without people's names and numbers. None of a technology
 * that is sensitive or of the security class: its words reveal it.
 */
export async function loadNoticeText(
  opportunityId: number,
): Promise<{ name: string; blocks: readonly Block[] }[]> {
  const row = await db
    .selectFrom("opportunity")
    .select("notice_id")
    .where("id", "=", opportunityId)
    .where("security_class", "=", "general")
    .executeTakeFirst();
  if (row === undefined) return [];
  const documents = (await loadDocuments(db, [row.notice_id])).get(row.notice_id) ?? [];
  return documents.map((one) => ({ name: sourceName(one), blocks: one.blocks }));
}

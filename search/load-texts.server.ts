import { type Kysely, sql } from "kysely";
import { withoutContacts } from "#app/intake/documents/drop-contacts.ts";
import type { Block } from "#app/reading/block.ts";
import { blocksOfHtml } from "#app/reading/blocks-of-html.ts";
import type { Database } from "#db/schema.ts";

/** A line of a notice, and the document in which it stands; null: the notice's own text. */
export type TextLine = { attachment: string | null; text: string };

/** Longer notices are rare, and repeat themselves in forms to fill in. */
const MOST_CHARACTERS = 60_000;

/**
 * The lines of these notices: first their text, then their attached documents in order, at most 60,000 characters of each
 * notice. Notices with any track that is not general have none: technical text must not be found.
 */
export async function loadTexts(
  db: Kysely<Database>,
  noticeIds: readonly number[],
): Promise<Map<number, TextLine[]>> {
  if (noticeIds.length === 0) return new Map();
  const { rows } = await sql<{
    id: number;
    body: string | null;
    documents: { name: string; blocks: Block[] }[];
  }>`
    select n.id, n.body, coalesce((
      select jsonb_agg(jsonb_build_object('name', a.name, 'blocks', d.blocks) order by a.position)
      from notice_attachment a join notice_document d on d.attachment_id = a.id and d.status = 'text'
      where a.notice_id = n.id), '[]') documents
    from notice n
    where n.id = any(${[...noticeIds]}::bigint[])
      and not exists (select from opportunity o where o.notice_id = n.id and o.security_class <> 'general')`.execute(
    db,
  );
  return new Map(rows.map(({ id, body, documents }) => [id, linesOf(body, documents)]));
}

function linesOf(
  body: string | null,
  documents: readonly { name: string; blocks: readonly Block[] }[],
): TextLine[] {
  const lines: TextLine[] = [];
  let left = MOST_CHARACTERS;
  const take = (attachment: string | null, blocks: readonly Block[]) => {
    for (const text of blocks.flatMap(textsOf)) {
      if (left <= 0) return;
      if (text.trim() !== "") lines.push({ attachment, text: text.slice(0, left) });
      left -= text.length;
    }
  };
  if (body !== null) take(null, withoutContacts(blocksOfHtml(body)));
  for (const { name, blocks } of documents) take(name, blocks);
  return lines;
}

function textsOf(block: Block): string[] {
  return block.kind === "table"
    ? block.rows.map((cells) => cells.map(({ text }) => text).join(" · "))
    : [block.text];
}

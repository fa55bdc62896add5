import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { loadTexts, type TextLine } from "../load-texts.server.ts";
import type { Demand } from "../query/plan-body.ts";
import { isHangulWord } from "../text/hangul.ts";
import { wordsOf } from "../text/normalise.ts";

/** Different words of one notice. What a notice is about stands in its first pages; forms to fill in follow. */
const MOST_WORDS = 800;
const LONGEST_WORD = 40;

/** Writes the words of the notices to which these opportunities belong. Notices without a text have none. */
export async function saveBodies(db: Kysely<Database>, opportunityIds: readonly number[]): Promise<void> {
  const notices = await sql<{ id: number; said: string }>`
    select n.id, string_agg(concat_ws(' ', d.title, d.names, d.extra), ' ') said
    from notice n join opportunity o on o.notice_id = n.id join search_document d on d.opportunity_id = o.id
    where n.id in (select notice_id from opportunity where id = any(${[...opportunityIds]}::bigint[]))
    group by n.id`.execute(db);
  const texts = await loadTexts(
    db,
    notices.rows.map(({ id }) => id),
  );
  const rows = notices.rows.flatMap(({ id, said }) => {
    const lines = texts.get(id) ?? [];
    if (lines.length === 0) return [];
    return [{ id, words: differentWords(said, lines) }];
  });
  const written = rows.map(({ id }) => id);
  await sql`
    delete from search_body where notice_id in
      (select notice_id from opportunity where id = any(${[...opportunityIds]}::bigint[]))
      and not notice_id = any(${written}::bigint[])`.execute(db);
  if (rows.length === 0) return;
  await sql`
    insert into search_body (notice_id, words)
    select b.id, array_to_tsvector(b.words) from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) b (id bigint, words text[])
      join notice n on n.id = b.id
    on conflict (notice_id) do update set words = excluded.words
    where search_body.words is distinct from excluded.words`.execute(db);
}

/** The words of titles and names, then those of the text as far as there is room. */
function differentWords(said: string, lines: readonly TextLine[]): string[] {
  const words = new Set(said.split(" "));
  for (const { text } of lines) {
    if (words.size >= MOST_WORDS) break;
    for (const word of wordsOf(text)) if (word.length > 1 && word.length <= LONGEST_WORD) words.add(word);
  }
  return [...words].filter((word) => word !== "").slice(0, MOST_WORDS);
}

/** Opportunities of notices that say all this anywhere, in title, text or attachments; live ones first, then the newest. */
export async function findInBodies(
  db: Kysely<Database>,
  demands: readonly Demand[],
  most: number,
): Promise<number[]> {
  if (demands.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select d.opportunity_id id from search_body b
      join opportunity o on o.notice_id = b.notice_id join search_document d on d.opportunity_id = o.id
    where b.words @@ ${demands.map(queryOf).join(" & ")}::tsquery
    order by d.is_live desc, b.notice_id desc, d.opportunity_id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

const queryOf = (terms: Demand) =>
  `(${terms.map((term) => `(${term.map(lexemeOf).join(" & ")})`).join(" | ")})`;

/** Korean words begin with what they mean, and end in particles. Terms consist of letters and digits only. */
function lexemeOf(word: string): string {
  const quoted = `'${word.replace(/['\\]/gu, "")}'`;
  return isHangulWord(word) ? `${quoted}:*` : quoted;
}

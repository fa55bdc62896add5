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
  const notices = await sql<{ id: number; said: string; isLive: boolean }>`
    select n.id, string_agg(concat_ws(' ', d.title, d.names, d.extra), ' ') said, bool_or(d.is_live) "isLive"
    from notice n join opportunity o on o.notice_id = n.id join search_document d on d.opportunity_id = o.id
    where n.id in (select notice_id from opportunity where id = any(${[...opportunityIds]}::bigint[]))
    group by n.id`.execute(db);
  const texts = await loadTexts(
    db,
    notices.rows.map(({ id }) => id),
  );
  const rows = notices.rows.flatMap(({ id, said, isLive }) => {
    const lines = texts.get(id) ?? [];
    if (lines.length === 0) return [];
    return [{ id, is_live: isLive, words: differentWords(said, lines) }];
  });
  const written = rows.map(({ id }) => id);
  await sql`
    delete from search_body where notice_id in
      (select notice_id from opportunity where id = any(${[...opportunityIds]}::bigint[]))
      and not notice_id = any(${written}::bigint[])`.execute(db);
  if (rows.length === 0) return;
  const told = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) b (id bigint, is_live boolean, words text[])`;
  await sql`
    insert into search_body (notice_id, is_live, words)
    select b.id, b.is_live, array_to_tsvector(b.words) from ${told} join notice n on n.id = b.id
    on conflict (notice_id) do update set words = excluded.words
    where search_body.words is distinct from excluded.words`.execute(db);
  // By itself, so that a notice that only closed leaves the index of words as it is.
  await sql`
    update search_body set is_live = b.is_live from ${told}
    where notice_id = b.id and search_body.is_live <> b.is_live`.execute(db);
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

/** Longer than any search that was measured: a search without texts is better than one that keeps a reader waiting. */
const PATIENCE_MS = 1_000;
const CANCELLED = "57014";

/**
 * Opportunities of notices that say all this anywhere, in title, text or attachments; live ones first, then the newest. Null
 * if that took too long: nobody knows what texts say.
 */
export async function findInBodies(
  db: Kysely<Database>,
  demands: readonly Demand[],
  most: number,
): Promise<number[] | null> {
  if (demands.length === 0) return [];
  try {
    return await db.transaction().execute((trx) => bodiesSaying(trx, demands, most));
  } catch (error) {
    if ((error as { code?: unknown }).code === CANCELLED) return null;
    throw error;
  }
}

async function bodiesSaying(
  trx: Kysely<Database>,
  demands: readonly Demand[],
  most: number,
): Promise<number[]> {
  // Words lie outside of their table (TOAST), so the planner takes reading them all for cheap: it is a hundred times as dear.
  await sql`select set_config('enable_seqscan', 'off', true),
    set_config('statement_timeout', ${`${PATIENCE_MS}`}, true)`.execute(trx);
  const { rows } = await sql<{ id: number }>`
    select d.opportunity_id id from (
      select notice_id from search_body where words @@ ${demands.map(queryOf).join(" & ")}::tsquery
        order by is_live desc, notice_id desc limit ${most}
    ) b join opportunity o on o.notice_id = b.notice_id join search_document d on d.opportunity_id = o.id
    order by d.is_live desc, b.notice_id desc, d.opportunity_id limit ${most}`.execute(trx);
  return rows.map(({ id }) => id);
}

const queryOf = (terms: Demand) =>
  `(${terms.map((term) => `(${term.map(lexemeOf).join(" & ")})`).join(" | ")})`;

/** Korean words begin with what they mean, and end in particles. Terms consist of letters and digits only. */
function lexemeOf(word: string): string {
  const quoted = `'${word.replace(/['\\]/gu, "")}'`;
  return isHangulWord(word) ? `${quoted}:*` : quoted;
}

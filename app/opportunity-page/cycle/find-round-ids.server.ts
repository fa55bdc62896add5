import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

const MOST = 20;
/** Shorter titles say too little. */
const SHORTEST_KEY = 4;

/**
 * The opportunities that appear to be other rounds of the same programme: notices whose titles say the same but for the year, of the
 * same agency, none of another region by its title. Rounds of a year have a number in their titles, so that each has its own line.
 */
export async function findRoundIds(database: Kysely<Database>, noticeId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id
    from notice mine join notice n on n.call_key = mine.call_key and n.id <> mine.id
      join opportunity o on o.notice_id = n.id
    where mine.id = ${noticeId} and length(mine.call_key) >= ${SHORTEST_KEY}
      and n.folded_into is null and n.is_sample = mine.is_sample and o.security_class = 'general'
      and not exists (select from opportunity where notice_id = mine.id and security_class <> 'general')
      and array_remove(array[n.ministry_id, n.operator_id], null) && array_remove(array[mine.ministry_id, mine.operator_id], null)
      and coalesce(substring(n.title from '^\\s*\\[([^\\]]*)\\]'), '') = coalesce(substring(mine.title from '^\\s*\\[([^\\]]*)\\]'), '')
    order by n.published_on desc nulls last, n.id desc limit ${MOST}`.execute(database);
  return rows.map(({ id }) => id);
}

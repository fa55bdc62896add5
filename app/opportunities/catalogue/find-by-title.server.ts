import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { type Candidates, MOST_CANDIDATES } from "#search/candidates.ts";

/** Opportunities whose title holds all words. Stands in until `search/find-candidates.server.ts` arrives. */
export async function findByTitle(query: string): Promise<Candidates> {
  const words = query.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const { rows } = await sql<{ id: number }>`
    select o.id from opportunity o join notice n on n.id = o.notice_id
    where o.security_class <> 'security' and n.title || ' ' || coalesce(n.title_en, '') ilike all (${words})
    order by o.id desc limit ${MOST_CANDIDATES + 1}`.execute(db);
  return {
    hits: rows.slice(0, MOST_CANDIDATES).map(({ id }, place) => ({ id, score: 1 / (place + 1) })),
    isCapped: rows.length > MOST_CANDIDATES,
    isNearest: false,
    engine: "postgres",
  };
}

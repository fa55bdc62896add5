import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { MOST_CANDIDATES } from "../candidates.ts";
import type { Understood } from "../query/concept.ts";
import type { FoundTexts } from "../query/found-texts.ts";
import { planRetrieval } from "../query/plan-retrieval.ts";

const MOST_LOOKUPS = 24;

/** Asks PostgreSQL for the texts that say something of a query, by an inverted index over pairs of syllables. */
export async function postgresTexts(db: Kysely<Database>, understood: Understood): Promise<FoundTexts> {
  const lookUps = planRetrieval(understood).slice(0, MOST_LOOKUPS);
  if (lookUps.length === 0) return { texts: [], isCapped: false };
  const holds = lookUps.map(({ grams }) => sql<boolean>`grams @> ${[...grams]}::text[]`);
  const worth = lookUps.map(({ weight }, at) => sql`(${holds[at]})::int * ${weight}::float8`);
  const { rows } = await sql<FoundTexts["texts"][number]>`
    select opportunity_id id, title, names, extra, regions from search_document
    where ${sql.join(holds, sql` or `)}
    order by ${sql.join(worth, sql` + `)} desc, opportunity_id desc limit ${MOST_CANDIDATES}`.execute(db);
  return { texts: rows, isCapped: rows.length >= MOST_CANDIDATES };
}

import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { FoundTexts } from "#search/query/score-text.ts";
import { MOST_CANDIDATES } from "../candidates.ts";
import type { Understood } from "../query/concept.ts";
import { planRetrieval } from "../query/plan-retrieval.ts";
import type { Vocabulary } from "../query/vocabulary.ts";

const MOST_LOOKUPS = 16;

/** Asks PostgreSQL for texts that match some of a query, by an inverted index over pairs of syllables. */
export async function postgresTexts(
  db: Kysely<Database>,
  understood: Understood,
  vocabulary: Vocabulary,
): Promise<FoundTexts> {
  const lookUps = planRetrieval(understood, vocabulary, MOST_LOOKUPS);
  if (lookUps.length === 0) return { texts: [], isCapped: false };
  // One index scan per look-up: a single condition with many `or`s tests each row it finds against all of them.
  const scans = lookUps.map(
    ({ grams, weight }) =>
      sql`select opportunity_id id, is_live, ${weight}::float8 weight from search_document where grams @> ${[...grams]}::text[]`,
  );
  const rows = await db.transaction().execute(async (trx) => {
    // The planner thinks that long arrays are as cheap to compare as numbers, and would read all rows 16 times.
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql<FoundTexts["texts"][number]>`
    select d.opportunity_id id, d.title, d.names, d.extra, d.regions from search_document d join (
      select id from (${sql.join(scans, sql` union all `)}) found
      group by id, is_live order by sum(weight) desc, is_live desc, id desc limit ${MOST_CANDIDATES}
    ) best on best.id = d.opportunity_id`.execute(trx);
    return rows;
  });
  return { texts: rows, isCapped: rows.length >= MOST_CANDIDATES };
}

import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { foldSameCalls } from "./fold-same-calls.server.ts";
import { MACHINE_READER } from "./opportunity.ts";
import type { ReadTerms } from "./read-terms.ts";
import { addRevisions } from "./write-opportunities.server.ts";

type Read = { opportunityId: number; terms: ReadTerms | null };
type Changed = { id: number; before: ReadTerms | null; terms: ReadTerms | null };

/**
 * Saves which period and amount a machine has read of opportunities, beside what their sources give; null takes an earlier
 * reading back. Each that changes gets a revision of its own. Runs in the caller's transaction. @returns how many changed
 */
export async function saveReadTerms(trx: Kysely<Database>, reads: readonly Read[]): Promise<number> {
  if (reads.length === 0) return 0;
  await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
  const given = reads.map(({ opportunityId: id, terms }) => ({ id, terms }));
  const { rows } = await sql<Changed>`
    select o.id, o.read_terms as before, given.terms
    from opportunity o
      join jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id bigint, terms jsonb) using (id)
    where o.read_terms is distinct from nullif(given.terms, 'null'::jsonb)`.execute(trx);
  if (rows.length === 0) return 0;
  await sql`
    with raised as (update catalogue_revision set revision = revision + 1 where id = 1 returning revision)
    update opportunity o set read_terms = nullif(given.terms, 'null'::jsonb), revision = raised.revision, updated_at = now()
    from raised, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id bigint, terms jsonb)
    where o.id = given.id`.execute(trx);
  await addRevisions(
    trx,
    rows.map(({ id, before, terms }) => ({
      id,
      changes: { changed: { readTerms: { from: before, to: terms } } },
    })),
    MACHINE_READER,
  );
  await foldSameCalls(trx);
  return rows.length;
}

import type { Kysely, Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { CanonicalNotice } from "./canonical-notice.ts";
import { type Saved, saveInBatches, sum } from "./save-in-batches.server.ts";

/** Larger batches make statements larger, not faster. */
const BATCH = 500;

/**
 * Writes notices into the catalogue. Together with the intake of files it is the only writer. Runs in one transaction
 * (that of the caller, if `db` is one) and raises the catalogue's revision at most once; saving the same notices again
 * changes nothing. Each changed opportunity gets a revision with what changed and `by` whom; a trigger tells the search.
 *
 * A notice that refers to an unknown region, field, technology or programme, comes twice or violates a constraint is
 * refused with a reason; the others are saved. Agencies are found by name or alias, or else added. Waits for other
 * writers.
 * @throws only if the database fails
 */
export async function saveNotices(
  db: Kysely<Database>,
  notices: readonly CanonicalNotice[],
  by: string,
): Promise<Saved> {
  let total: Saved = { created: 0, changed: 0, unchanged: 0, refused: [] };
  let offset = 0;
  const save = (trx: Transaction<Database>) =>
    saveInBatches(trx, chunksOf(notices, BATCH), by, (saved) => {
      const refused = saved.refused.map(({ index, reason }) => ({ index: index + offset, reason }));
      total = sum(total, { ...saved, refused });
      offset += BATCH;
    });
  if (db.isTransaction) await save(db as Transaction<Database>);
  else await db.transaction().execute(save);
  return total;
}

function* chunksOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

import type { Kysely, Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { CanonicalNotice } from "./canonical-notice.ts";
import { saveInBatches, sum } from "./saving/save-in-batches.server.ts";
import type { Saved } from "./saving/saved.ts";

/** Beyond this many, statements grow and gain nothing. */
const BATCH = 500;

/**
 * Writes notices into the catalogue: the only writer of it. One transaction (or a part of the caller's, if `db` is one)
 * and at most one raise of the catalogue's revision; handed over again, the same notices change nothing. Each changed
 * opportunity gets a revision that says what changed and `by` whom; the search hears of it by a trigger.
 *
 * A notice that names an unknown region, field, technology or programme, comes twice or breaks a constraint is refused
 * with its reason; the others go in. Agencies are found by name or alias, else entered. Waits while another writer is
 * at work; fails only if the database does.
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

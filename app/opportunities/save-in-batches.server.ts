import { sql, type Transaction } from "kysely";
import pg from "pg";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { CanonicalNotice } from "./canonical-notice.ts";
import { foldSameCalls } from "./fold-same-calls.server.ts";
import { type KnownWords, readKnownWords, unknownWordOf } from "./known-words.server.ts";
import { saveBatch } from "./save-batch.server.ts";

type Batch = readonly CanonicalNotice[];

/** Saves any number of batches in the given transaction, and raises the catalogue's revision at most once. */
export async function saveInBatches(
  trx: Transaction<Database>,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  by: string,
  onBatch: (saved: Saved) => void,
): Promise<void> {
  // Locks out other writers, so that what is read below cannot change before this transaction ends.
  await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
  const context = { by, known: await readKnownWords(trx), raise: raiseOnce(trx) };
  for await (const batch of batches) {
    const { accepted, refused } = sift(batch, context.known);
    const saved = await saveWithinSavepoint(trx, accepted, context);
    onBatch({
      ...saved,
      refused: [...refused, ...saved.refused].sort((a, b) => a.index - b.index),
    });
  }
  await foldSameCalls(trx);
}

type Context = Parameters<typeof saveBatch>[2];
type Placed = { index: number; notice: CanonicalNotice };

function raiseOnce(trx: Transaction<Database>): () => Promise<number> {
  let raised: number | undefined;
  return async () => {
    // A failed batch is rolled back together with its raise, so the row is updated again for each batch.
    const { revision } = await trx
      .updateTable("catalogue_revision")
      .set((eb) => ({ revision: raised ?? eb("revision", "+", 1) }))
      .where("id", "=", 1)
      .returning("revision")
      .executeTakeFirstOrThrow();
    raised = revision;
    return revision;
  };
}

function sift(batch: Batch, known: KnownWords): { accepted: Placed[]; refused: Refusal[] } {
  const accepted: Placed[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const [index, notice] of batch.entries()) {
    const key = JSON.stringify([notice.source, notice.sourceId]);
    const reason = seen.has(key)
      ? { ko: "앞에 같은 공고가 있습니다", en: "duplicate of an earlier notice" }
      : unknownWordOf(notice, known);
    seen.add(key);
    if (reason === null) accepted.push({ index, notice });
    else refused.push({ index, reason });
  }
  return { accepted, refused };
}

/** A batch that the database refuses is halved until only the faulty notices are left out. */
async function saveWithinSavepoint(
  trx: Transaction<Database>,
  placed: readonly Placed[],
  context: Context,
): Promise<Saved> {
  if (placed.length === 0) return { created: 0, changed: 0, unchanged: 0, refused: [] };
  const agencies = new Map(context.known.agencies);
  await sql`savepoint batch`.execute(trx);
  try {
    const saved = await saveBatch(
      trx,
      placed.map(({ notice }) => notice),
      context,
    );
    await sql`release savepoint batch`.execute(trx);
    return { ...saved, refused: [] };
  } catch (error) {
    if (!isBadRow(error)) throw error;
    await sql`rollback to savepoint batch`.execute(trx);
    // The rollback also removed agencies that the batch had added.
    context.known.agencies = agencies;
    const [first] = placed;
    if (placed.length === 1 && first) {
      const en = `refused by the database: ${error.message}`;
      return {
        created: 0,
        changed: 0,
        unchanged: 0,
        refused: [
          { index: first.index, reason: { ko: `데이터베이스가 거부했습니다: ${error.message}`, en } },
        ],
      };
    }
    const middle = Math.ceil(placed.length / 2);
    const before = await saveWithinSavepoint(trx, placed.slice(0, middle), context);
    const after = await saveWithinSavepoint(trx, placed.slice(middle), context);
    return sum(before, after);
  }
}

/** Adds up the results of two parts. */
export function sum(a: Saved, b: Saved): Saved {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    refused: [...a.refused, ...b.refused],
  };
}

/** Class 22 (invalid value for a type) and 23 (constraint violated): a fault of the row, not of the database. */
function isBadRow(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? "");
}

/** A notice that was not saved: its position in the batch or list, from 0, and why. */
type Refusal = { index: number; reason: Bilingual };

export type Saved = { created: number; changed: number; unchanged: number; refused: readonly Refusal[] };

import { sql, type Transaction } from "kysely";
import pg from "pg";
import type { Database } from "#db/schema.ts";
import type { CanonicalNotice } from "../canonical-notice.ts";
import { type KnownWords, readKnownWords, unknownWordOf } from "./known-words.server.ts";
import { saveBatch } from "./save-batch.server.ts";
import type { Refusal, Saved } from "./saved.ts";

type Batch = readonly CanonicalNotice[];

/** Saves any number of batches in the transaction that it is given, with one raise of the catalogue's revision. */
export async function saveInBatches(
  trx: Transaction<Database>,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  by: string,
  onBatch: (saved: Saved) => void,
): Promise<void> {
  // Writers take turns from here on: what one reads below, another cannot change before it ends.
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
}

type Context = Parameters<typeof saveBatch>[2];
type Placed = { index: number; notice: CanonicalNotice };

function raiseOnce(trx: Transaction<Database>): () => Promise<number> {
  let raised: number | undefined;
  return async () => {
    // A batch that fails is undone together with its raise, so what is held is asked, not remembered alone.
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
      ? { ko: "같은 공고가 앞에 이미 있습니다", en: "the same notice stands further up" }
      : unknownWordOf(notice, known);
    seen.add(key);
    if (reason === null) accepted.push({ index, notice });
    else refused.push({ index, reason });
  }
  return { accepted, refused };
}

/** A batch that the database refuses is halved until the row is found that is to blame; the others go in. */
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
    // Agencies that the batch entered are gone again, too.
    context.known.agencies = agencies;
    const [first] = placed;
    if (placed.length === 1 && first) {
      const en = `the database refuses it: ${error.message}`;
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

/** Two parts of one saving, as one. */
export function sum(a: Saved, b: Saved): Saved {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    refused: [...a.refused, ...b.refused],
  };
}

/** Class 22 (a value that its type cannot hold) and 23 (a constraint): a fault of the row, not of the database. */
function isBadRow(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? "");
}

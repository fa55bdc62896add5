import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { FileStorage } from "./file-storage.ts";

/** Per night; the rest follows in the next ones. */
const MOST_CONTENTS = 1_000;
const ONE_DAY_MS = 86_400_000;

/**
 * Removes contents that no file refers to and that were last stored more than a day ago, and what a crashed process
 * left in the receiving folder. One content a transaction: a process that stores the same one in the meantime waits for
 * its row and then stores it again.
 */
export async function sweepContents(db: Kysely<Database>, storage: FileStorage): Promise<number> {
  await clearIncoming(storage.incoming);
  let removed = 0;
  while (removed < MOST_CONTENTS && (await removeOne(db, storage))) removed += 1;
  return removed;
}

function removeOne(db: Kysely<Database>, storage: FileStorage): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ sha256: string }>`
      select sha256 from stored_content c
      where kept_at < now() - interval '1 day' and not exists (select from file where sha256 = c.sha256)
      order by kept_at limit 1 for update skip locked`.execute(trx);
    const [content] = rows;
    if (content === undefined) return false;
    await trx.deleteFrom("stored_content").where("sha256", "=", content.sha256).execute();
    await storage.remove(content.sha256);
    return true;
  });
}

async function clearIncoming(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    // The machine's clock, as in the file system: NARU_NOW changes neither.
    if (mtimeMs < Date.now() - ONE_DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

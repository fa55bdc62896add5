import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { enqueueScan } from "./enqueue-scan.server.ts";

/** Scans queued at the same time by this job; more follow as those are done. */
const MOST_SCANS = 100;

/**
 * Requests missing scans once there is a scanner: of files marked as not scanned because there was none, and of files
 * whose scan was given up because it was away for too long. The job's work; returns how many it requested. Chosen at
 * random, so that unreadable contents do not block the others; uploads go first.
 */
export function requestScans(
  db: Kysely<Database>,
  { clamdUrl, most = MOST_SCANS }: { clamdUrl: string | undefined; most?: number },
): Promise<number> {
  if (clamdUrl === undefined) return Promise.resolve(0);
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      with live as (
        select key from graphile_worker.jobs where task_identifier = 'scan_file' and attempts < max_attempts)
      select id from file
      where scan in ('waiting', 'not_scanned') and not exists (select from live where key = 'scan-file-' || file.id)
      order by random()
      limit greatest(0, ${most}::bigint - (select count(*) from live))`.execute(trx);
    for (const { id } of rows) await enqueueScan(trx, id, { isLater: true });
    return rows.length;
  });
}

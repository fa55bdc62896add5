import { sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";

/** Scans are tried for about four days: a scanner that is away must not lose a file. */
const SCAN_ATTEMPTS = 25;
const LATER = 10;

/** Has a file scanned once the transaction stands; `isLater`: after all that nobody waits longer for. */
export async function enqueueScan(
  trx: Transaction<Database>,
  fileId: number,
  { isLater = false }: { isLater?: boolean } = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job('scan_file', json_build_object('fileId', ${fileId}::bigint),
      job_key => ${`scan-file-${fileId}`}, max_attempts => ${SCAN_ATTEMPTS},
      priority => ${isLater ? LATER : 0}::smallint)`.execute(trx);
}

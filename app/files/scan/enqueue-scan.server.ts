import { sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";

/** Scans are retried for about four days, so that no file is lost while the scanner is away. */
const SCAN_ATTEMPTS = 25;
const LATER = 10;

/** Has a file scanned once the transaction is committed; `isLater`: after everything that someone is waiting for. */
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

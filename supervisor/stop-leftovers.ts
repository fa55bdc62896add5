import { basename, join } from "node:path";
import { stopLeftoverPostgres } from "./postgres-cluster.ts";
import { rememberedFallbackFolder } from "./postgres-fallback-folder.ts";
import type { StopSignal } from "./process-identity.ts";
import { endRecordedProcess } from "./process-record.ts";
import { productFiles } from "./product-processes.ts";
import { recordFileOf, type StateFolder } from "./state-folder.ts";

const STOP_SIGNALS: readonly StopSignal[] = [
  { signal: "SIGTERM", withinMs: 12_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

/**
 * Ends what an earlier Naru left running in this state folder when it was killed, users of the database first.
 * Nothing is taken over: only processes that this Naru started have known settings and report their end.
 * Only for the holder of the folder's lock.
 */
export async function stopLeftovers(folder: StateFolder): Promise<void> {
  await Promise.all([
    ...Object.values(productFiles).map((file) =>
      endRecordedProcess(recordFileOf(folder, basename(file)), file, STOP_SIGNALS),
    ),
    endRecordedProcess(recordFileOf(folder, "meilisearch"), folder.meilisearchDir, STOP_SIGNALS),
  ]);
  await stopLeftoverPostgres(join(folder.postgresDir, "data"));
  const fallback = rememberedFallbackFolder(folder);
  if (fallback) await stopLeftoverPostgres(join(fallback, "home", "data"));
}

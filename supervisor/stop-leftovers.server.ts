import { basename, join } from "node:path";
import { stopLeftoverPostgres } from "./postgres-cluster.server.ts";
import { rememberedRefuge } from "./postgres-refuge.server.ts";
import type { Ending } from "./process-identity.server.ts";
import { endNotedProcess } from "./process-note.server.ts";
import { productFiles } from "./product-processes.server.ts";
import { noteOf, type StateFolder } from "./state-folder.server.ts";

const ENDINGS: readonly Ending[] = [
  { signal: "SIGTERM", withinMs: 12_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

/**
 * Ends what an earlier Naru left running in this state folder because it was killed, users of the database first.
 * Nothing is adopted: a process that we started ourselves has known settings, and we hear when it ends.
 * Only for the holder of the folder's lock.
 */
export async function stopLeftovers(folder: StateFolder): Promise<void> {
  await Promise.all([
    ...Object.values(productFiles).map((file) =>
      endNotedProcess(noteOf(folder, basename(file)), file, ENDINGS),
    ),
    endNotedProcess(noteOf(folder, "meilisearch"), folder.meilisearchDir, ENDINGS),
  ]);
  await stopLeftoverPostgres(join(folder.postgresDir, "data"));
  const refuge = rememberedRefuge(folder);
  if (refuge) await stopLeftoverPostgres(join(refuge, "home", "data"));
}

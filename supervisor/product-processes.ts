import { basename, join, parse } from "node:path";
import { memoryFlags } from "#app/platform/http/memory-flags.ts";
import { type Command, launch } from "./logged-process.ts";
import type { StopSignal } from "./process-identity.ts";
import type { Address } from "./read-address.ts";
import { recordFileOf, type StateFolder } from "./state-folder.ts";
import { type Supervised, supervise, type Watch } from "./supervise.ts";

/** The processes finish their current work within 10 s by themselves. */
const STOP_SIGNALS: readonly StopSignal[] = [
  { signal: "SIGTERM", withinMs: 12_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

/** The files to run. The web server is bundled by `npm run build`; vite.config.ts says why. */
export const productFiles = { web: "build/server/server.js", worker: "worker.ts" };

export type Product = {
  root: string;
  folder: StateFolder;
  env: Command["env"];
  watch: Watch;
  signal: AbortSignal;
};

/** Starts the web server and returns once /health reports that it can serve. */
export function startWeb(product: Product, { host, port }: Address): Promise<Supervised> {
  // A server that listens on all addresses is asked at the local one.
  const here = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return start(product, "Web server", [...memoryFlags, productFiles.web], () =>
    isAnswering(`http://${here}:${port}/health`),
  );
}

/** Starts the process that runs jobs. */
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
    recordFile: recordFileOf(folder, basename(file)),
    ipc: true,
  };
  return supervise(
    {
      name,
      logFile,
      stopSignals: STOP_SIGNALS,
      start: async (signal) => {
        const child = await launch({ command, isReady, stopSignals: STOP_SIGNALS, withinMs: 60_000, signal });
        return child.on("message", (message) => sayFor(message, watch));
      },
    },
    watch,
    signal,
  );
}

/** Prints what a process has to tell the person at the terminal: `{ say: line }`. */
export function sayFor(message: unknown, { say }: Pick<Watch, "say">): void {
  if (typeof message === "object" && message !== null && "say" in message) say(String(message.say));
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

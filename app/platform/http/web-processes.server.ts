import cluster, { type Worker } from "node:cluster";
import type { Logger } from "pino";
import { gatherMetrics } from "../metrics/read-metrics.server.ts";
import { stopOnSignal } from "../stop-process.server.ts";
import { memoryFlags } from "./memory-flags.ts";

const TOO_SOON_MS = 10_000;
const MOST_FAILURES_IN_A_ROW = 5;
const PAUSE_MS = 500;

/** In the primary: keeps `count` web processes running. A crashed one is replaced. If none can start or stay up, the primary ends. */
export function keepWebProcesses(count: number, log: Logger): void {
  let isStopping = false;
  let failuresInARow = 0;
  let hasServed = false;

  function start(): void {
    const startedAt = performance.now();
    const worker = cluster.fork();
    worker.once("exit", (code, signal) => {
      if (isStopping) return;
      if (!hasServed) {
        log.fatal("the web processes cannot start; the message above says why");
        process.exit(1);
      }
      const livedMs = performance.now() - startedAt;
      failuresInARow = livedMs < TOO_SOON_MS ? failuresInARow + 1 : 0;
      log.warn({ endedPid: worker.process.pid, code, signal }, "a web process ended, starting another");
      if (failuresInARow >= MOST_FAILURES_IN_A_ROW) {
        log.fatal("web processes keep ending right after their start; their messages above say why");
        process.exit(1);
      }
      setTimeout(start, failuresInARow * PAUSE_MS);
    });
  }

  gatherMetrics();
  cluster.setupPrimary({ execArgv: [...memoryFlags, ...process.execArgv] });
  cluster.once("listening", () => {
    hasServed = true;
  });
  for (let index = 0; index < count; index++) start();
  stopOnSignal(log, async () => {
    isStopping = true;
    await Promise.all(runningWorkers().map(stopWorker));
  });
}

function runningWorkers(): Worker[] {
  return Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);
}

function stopWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once("exit", () => resolve());
    worker.process.kill("SIGTERM");
  });
}

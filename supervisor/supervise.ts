import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning, quoteLog } from "./logged-process.ts";
import { endProcess, type StopSignal } from "./process-identity.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";

const WINDOW_MS = 120_000;
const MOST_CRASHES = 8;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;

/**
 * How long to wait before a crashed process is started again, in milliseconds, doubling from crash to crash up to 8 s;
 * 'give up' at the eighth crash within two minutes, because a process that keeps crashing needs a person.
 * That leaves a web server and a worker enough time while their database recovers from a crash.
 * @param crashes instants of all crashes so far, the last one included, in milliseconds
 */
export function pauseBeforeRestart(crashes: readonly number[], now: number): number | "give up" {
  const recent = crashes.filter((at) => now - at < WINDOW_MS).length;
  if (recent >= MOST_CRASHES) return "give up";
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, recent - 1), LONGEST_PAUSE_MS);
}

export type Supervised = {
  name: string;
  pid: () => number | undefined;
  /** Ends the process for good and returns once it is gone. */
  stop: () => Promise<void>;
};

export type Watch = {
  say: (line: string) => void;
  /** Called once if a process keeps crashing; it is not started again. */
  giveUp: (failure: StartFailure) => void;
};

export type Plan = {
  name: string;
  logFile: string;
  stopSignals: readonly StopSignal[];
  /** Starts the process; resolves once it is ready, and leaves nothing running if it rejects. */
  start: (signal: AbortSignal) => Promise<ChildProcess>;
};

/**
 * Starts a process and keeps it running: after a crash it restarts after a pause; if it keeps crashing, supervision ends.
 * @throws StartFailure if the very first start fails
 */
export async function supervise(plan: Plan, watch: Watch, signal?: AbortSignal): Promise<Supervised> {
  const stopping = new AbortController();
  const first = await plan.start(signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal);
  let child = first;
  const keeping = keepUp();

  async function keepUp(): Promise<void> {
    const crashes: number[] = [];
    let trouble = await nextTrouble();
    for (;;) {
      crashes.push(Date.now());
      const pause = pauseBeforeRestart(crashes, Date.now());
      if (pause === "give up") {
        watch.giveUp(new StartFailure(`${plan.name} keeps ending, so Naru stops.${quoteLog(plan.logFile)}`));
        return;
      }
      watch.say(`${trouble}; starting it again in ${pause / 1000} s.`);
      await delay(pause, undefined, { signal: stopping.signal });
      trouble = await startAgain().then(nextTrouble, whyNotUp);
    }
  }

  /** Waits for an unexpected end; rejects if `stop` ends the process. */
  async function nextTrouble(): Promise<string> {
    if (isRunning(child)) await once(child, "exit", { signal: stopping.signal });
    stopping.signal.throwIfAborted();
    return `${plan.name} ended unexpectedly (${child.signalCode ?? `exit code ${child.exitCode}`})`;
  }

  async function startAgain(): Promise<void> {
    child = await plan.start(stopping.signal);
    watch.say(`${plan.name} is up again.`);
  }

  function whyNotUp(error: unknown): string {
    stopping.signal.throwIfAborted();
    return `${plan.name} did not come up (${sentenceOf(error).split("\n")[0]})`;
  }

  return {
    name: plan.name,
    pid: () => (isRunning(child) ? child.pid : undefined),
    stop: async () => {
      stopping.abort();
      // why: the loop ends with the abort error of whatever it was waiting for, and throws nothing else.
      await keeping.catch(() => {});
      if (isRunning(child) && child.pid !== undefined) await endProcess(child.pid, plan.stopSignals);
    },
  };
}

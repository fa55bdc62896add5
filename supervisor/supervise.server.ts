import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning, quoteLog } from "./logged-process.server.ts";
import { type Ending, endProcess } from "./process-identity.server.ts";
import { pauseBeforeRestart } from "./restart-policy.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";

export type Supervised = {
  name: string;
  pid: () => number | undefined;
  /** Ends the process for good and returns once it is gone. */
  stop: () => Promise<void>;
};

export type Watch = {
  say: (line: string) => void;
  /** Called once if a process keeps crashing; it stays down then. */
  giveUp: (failure: StartFailure) => void;
};

export type Plan = {
  name: string;
  logFile: string;
  endings: readonly Ending[];
  /** Starts the process; resolves once it is ready, and leaves nothing behind if it throws. */
  start: (signal: AbortSignal) => Promise<ChildProcess>;
};

/**
 * Starts a process and keeps it up: one that crashes is started again after a pause, one that keeps crashing is given up.
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

  /** Waits for the process to end; rejects if we end it ourselves. */
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
      // why: the loop ends by the abort error of whatever it was waiting for; there is nothing else that it throws.
      await keeping.catch(() => {});
      if (isRunning(child) && child.pid !== undefined) await endProcess(child.pid, plan.endings);
    },
  };
}

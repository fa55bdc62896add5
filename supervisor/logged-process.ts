import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { lastLines, turnOver } from "./log-tail.ts";
import { endProcess, type StopSignal } from "./process-identity.ts";
import { recordProcess } from "./process-record.ts";
import { StartFailure } from "./start-failure.ts";

export type Account = { uid: number; gid: number };

export type Command = {
  name: string;
  file: string;
  args: readonly string[];
  env: Record<string, string | undefined>;
  cwd: string;
  logFile: string;
  /** Where the process is recorded, for the next start if this process is killed. */
  recordFile?: string;
  account?: Account | undefined;
  /** Keeps a channel open, so that the child notices when its parent is gone. */
  ipc?: boolean;
};

/**
 * Starts a process whose output goes straight into its log.
 * It gets a session of its own, because Ctrl-C in a terminal signals the whole group: the database would end before its users.
 */
export function spawnLogged(command: Command): ChildProcess {
  turnOver(command.logFile);
  // A file, not a pipe: a process that outlives this one must not die of its next log line.
  const log = openSync(command.logFile, "a", 0o600);
  try {
    const options: SpawnOptions = {
      cwd: command.cwd,
      env: { NODE_ENV: "production", ...command.env },
      detached: true,
      stdio: command.ipc ? ["ignore", log, log, "ipc"] : ["ignore", log, log],
      ...command.account,
    };
    const child = spawn(command.file, command.args, options);
    if (command.recordFile && child.pid !== undefined) recordProcess(command.recordFile, child.pid);
    // Without a listener a failed start would be an uncaught error; `launch` checks the pid and the exit code.
    child.on("error", () => {});
    return child;
  } finally {
    closeSync(log);
  }
}

export type Readiness = {
  command: Command;
  isReady: () => boolean | Promise<boolean>;
  stopSignals: readonly StopSignal[];
  withinMs: number;
  signal: AbortSignal | undefined;
};

/**
 * Starts a process and returns it once it is ready.
 * @throws StartFailure with the last lines of its log if it ends early or takes too long; the process is gone then
 */
export async function launch(readiness: Readiness): Promise<ChildProcess> {
  const { command, withinMs, signal } = readiness;
  const child = spawnLogged(command);
  let refusal = "";
  child.once("error", (error) => {
    refusal = ` The system refused to run ${command.file}: ${error.message}.`;
  });
  const deadline = Date.now() + withinMs;
  while (isRunning(child) && !signal?.aborted && Date.now() < deadline) {
    if (await readiness.isReady()) return child;
    await delay(15);
  }
  if (child.pid === undefined) await delay(0);
  const hasEnded = !isRunning(child);
  if (!hasEnded && child.pid !== undefined) await endProcess(child.pid, readiness.stopSignals);
  signal?.throwIfAborted();
  const what = hasEnded ? "ended before it was ready" : `was not ready within ${withinMs / 1000} s`;
  throw new StartFailure(`${command.name} ${what}.${refusal || quoteLog(command.logFile)}`);
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** The end of a log as an indented quotation for a message. */
export function quoteLog(logFile: string): string {
  const lines = lastLines(logFile, 12);
  return lines === "" ? "" : ` The end of ${logFile}:\n${lines.replace(/^/gm, "    ")}`;
}

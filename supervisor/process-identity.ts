import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

export type StopSignal = { signal: NodeJS.Signals; withinMs: number };

const POLL_MS = 20;

/**
 * The start time of a running process, in the system's own notation; undefined if there is none (a zombie counts as none).
 * A pid alone is not enough: pids are reused, in a restarted container even immediately.
 */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== "linux") return ask("lstart", pid) || undefined;
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in brackets may itself contain spaces and brackets, so fields are counted after the last bracket.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

/** The command line of a running process, joined by spaces; empty if there is none. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform !== "linux") return ask("command", pid);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

function ask(column: string, pid: number): string {
  return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
}

/**
 * Ends a process by sending one signal after another, waiting after each, and returns once it is gone.
 * @returns false if it survived all of them, or this user may not signal it
 */
export async function endProcess(pid: number, stopSignals: readonly StopSignal[]): Promise<boolean> {
  const birth = birthOf(pid);
  const isThere = () => birth !== undefined && birthOf(pid) === birth;
  for (const { signal, withinMs } of stopSignals) {
    if (!isThere()) return true;
    try {
      process.kill(pid, signal);
    } catch {
      return !isThere();
    }
    for (let waited = 0; waited < withinMs && isThere(); waited += POLL_MS) await delay(POLL_MS);
  }
  return !isThere();
}

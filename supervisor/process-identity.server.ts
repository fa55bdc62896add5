import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

export type Ending = { signal: NodeJS.Signals; withinMs: number };

const POLL_MS = 20;

/**
 * When a living process began, in the system's own notation; undefined if there is none (a zombie counts as none).
 * A pid alone says nothing: numbers are used again, at once so in a container that was started anew.
 */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== "linux") return ask("lstart", pid) || undefined;
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in brackets may itself hold blanks and brackets, so fields are counted after the last one.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

/** The command line of a living process, its parts joined by blanks; empty if there is none. */
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
 * Ends a process by one signal after the other, each with its time to work, and returns once it is gone.
 * @returns false if it outlived them all, or may not be signalled by this user
 */
export async function endProcess(pid: number, endings: readonly Ending[]): Promise<boolean> {
  const birth = birthOf(pid);
  const isThere = () => birth !== undefined && birthOf(pid) === birth;
  for (const { signal, withinMs } of endings) {
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

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { birthOf, commandLineOf, type Ending, endProcess } from "./process-identity.server.ts";
import { StartFailure } from "./start-failure.ts";

/** Writes down a process of ours, so that a later start finds it if we are killed. */
export function noteProcess(path: string, pid: number): void {
  writeFileSync(path, `${pid} ${birthOf(pid) ?? ""}`);
}

/**
 * Ends the process of a note if it still runs. It must be the very same one, by its time of birth and its command line:
 * the number alone may belong to somebody else by now.
 * @throws StartFailure if it does not end
 */
export async function endNotedProcess(
  path: string,
  inCommandLine: string,
  endings: readonly Ending[],
): Promise<void> {
  const [pid, birth] = read(path);
  const isOurs = birth !== "" && birthOf(pid) === birth && commandLineOf(pid).includes(inCommandLine);
  if (isOurs && !(await endProcess(pid, endings))) {
    throw new StartFailure(
      `A process from an earlier start still runs and does not end. End it, then start again: kill -9 ${pid}`,
    );
  }
  rmSync(path, { force: true });
}

function read(path: string): [pid: number, birth: string] {
  try {
    const [pid = "", birth = ""] = readFileSync(path, "utf8").split(" ");
    return /^\d+$/.test(pid) ? [Number(pid), birth] : [0, ""];
  } catch {
    return [0, ""];
  }
}

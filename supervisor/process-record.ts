import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { birthOf, commandLineOf, endProcess, type StopSignal } from "./process-identity.ts";
import { StartFailure } from "./start-failure.ts";

/** Records a child process, so that a later start finds it if this process is killed. */
export function recordProcess(path: string, pid: number): void {
  writeFileSync(path, `${pid} ${birthOf(pid) ?? ""}`);
}

/**
 * Ends a recorded process if it still runs. Start time and command line must match: the pid alone may belong to another
 * process by now.
 * @throws StartFailure if it does not end
 */
export async function endRecordedProcess(
  path: string,
  inCommandLine: string,
  stopSignals: readonly StopSignal[],
): Promise<void> {
  const [pid, birth] = read(path);
  const isOurs = birth !== "" && birthOf(pid) === birth && commandLineOf(pid).includes(inCommandLine);
  if (isOurs && !(await endProcess(pid, stopSignals))) {
    throw new StartFailure(
      `A process from an earlier start is still running and does not stop. Stop it, then start again: kill -9 ${pid}`,
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

import { readFileSync, statSync } from "node:fs";
import { z } from "zod";

const ERROR_LEVEL = 50;
const line = z.object({ level: z.number() });

/** Where the server's log ends now; the lines of one test begin there. */
export function endOfServerLog(): number {
  return statSync(logFile(), { throwIfNoEntry: false })?.size ?? 0;
}

/** Lines of level error or worse that the server has written since `from`, and whatever is no log line at all. */
export function errorsInServerLog(from: number): string[] {
  const text = readFileSync(logFile()).subarray(from).toString("utf8");
  return text.split("\n").filter((entry) => entry.trim() !== "" && isError(entry));
}

function isError(entry: string): boolean {
  try {
    return line.parse(JSON.parse(entry)).level >= ERROR_LEVEL;
  } catch {
    return true;
  }
}

function logFile(): string {
  const path = process.env.NARU_E2E_LOG;
  if (path === undefined) {
    throw new Error(
      "NARU_E2E_LOG is not set: run these tests by Playwright, with the project's configuration.",
    );
  }
  return path;
}

import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { findFreePort } from "./free-port.ts";
import { lastLines } from "./log-tail.ts";
import { StartFailure } from "./start-failure.ts";

const ATTEMPTS = 5;

export type StablePort = {
  number: () => number;
  startOn: (start: (port: number) => Promise<ChildProcess>) => Promise<ChildProcess>;
};

/**
 * A port of 127.0.0.1 for an embedded server: the one of the last start if it is free, otherwise another, trying again if a
 * different program takes it first. After the first success other processes know the port, so a crashed server restarts on
 * the same one or not at all.
 * @param recordFile where the port is remembered
 * @param logFile where the server would complain that its port is taken
 */
export function stablePort(recordFile: string, logFile: string): StablePort {
  let port = recallPort(recordFile);
  let isSettled = false;

  async function startOn(start: (port: number) => Promise<ChildProcess>, attempt = 1): Promise<ChildProcess> {
    if (isSettled && port !== undefined) return start(port);
    port = await findFreePort(attempt === 1 ? port : undefined);
    try {
      const child = await start(port);
      writeFileSync(recordFile, String(port));
      isSettled = true;
      return child;
    } catch (error) {
      if (attempt === ATTEMPTS || !isPortTaken(error, logFile)) throw error;
      return startOn(start, attempt + 1);
    }
  }
  return { startOn: (start) => startOn(start), number: () => port ?? 0 };
}

function isPortTaken(error: unknown, logFile: string): boolean {
  return error instanceof StartFailure && lastLines(logFile, 40).includes("Address already in use");
}

/** The port that an earlier start wrote down; undefined if there is none. */
export function recallPort(path: string): number | undefined {
  try {
    const number = Number(readFileSync(path, "utf8"));
    return Number.isInteger(number) && number > 0 && number < 65_536 ? number : undefined;
  } catch {
    return undefined;
  }
}

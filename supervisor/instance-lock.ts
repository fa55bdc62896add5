import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { birthOf } from "./process-identity.ts";
import { StartFailure } from "./start-failure.ts";

export type InstanceLock = { release: () => void };

type Holder = { pid: number; birth: string; address: string };

/**
 * Locks the state folder for this process, so that only one Naru at a time uses it. The lock of a dead process is ignored.
 * @param address where this Naru will be reachable, shown to anyone who starts a second one
 * @throws StartFailure if another process holds it
 */
export function takeLock(stateDir: string, address: string): InstanceLock {
  const path = join(stateDir, "lock");
  const mine = `${path}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) ?? "", address });
  writeFileSync(mine, content);
  try {
    while (!link(mine, path)) {
      const seen = read(path);
      const holder = parseHolder(seen);
      if (holder && birthOf(holder.pid) === holder.birth) throw new StartFailure(alreadyRuns(holder));
      removeStale(path, seen);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release: () => {
      if (read(path) === content) rmSync(path, { force: true });
    },
  };
}

function alreadyRuns({ pid, address }: Holder): string {
  const where = address === "" ? "" : ` at ${address}`;
  return `Naru is already running in this folder${where} (process ${pid}). To stop it, press Ctrl-C in its terminal or run: kill ${pid}`;
}

/** A hard link appears atomically with its content, and never replaces an existing file. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function removeStale(path: string, seen: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Two starts may find the same stale lock: the slower one must restore a lock that the faster one has taken meanwhile.
  if (read(aside) !== seen) link(aside, path);
  rmSync(aside, { force: true });
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, birth, address }: Partial<Record<keyof Holder, unknown>> = JSON.parse(text);
    return typeof pid === "number" && typeof birth === "string" && typeof address === "string"
      ? { pid, birth, address }
      : undefined;
  } catch {
    return undefined;
  }
}

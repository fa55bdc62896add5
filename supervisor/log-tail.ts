import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from "node:fs";

const TAIL_BYTES = 16_384;
const KEEP_BYTES = 10_000_000;

/** The last lines of a log, for a message about a process that failed. Empty if there is no log. */
export function lastLines(path: string, count: number): string {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return "";
  }
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, tail, 0, tail.length, size - tail.length);
    return tail.toString("utf8").trimEnd().split("\n").slice(-count).join("\n");
  } finally {
    closeSync(file);
  }
}

/** Rotates a log larger than 10 MB, keeping one predecessor, so that logs never fill the disk. Call it before the writer starts. */
export function turnOver(path: string): void {
  try {
    if (statSync(path).size > KEEP_BYTES) renameSync(path, `${path}.1`);
  } catch {
    // No log yet.
  }
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeLock } from "./instance-lock.ts";
import { birthOf } from "./process-identity.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "naru-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function writeLock(folder: string, holder: { pid: number; birth: string | undefined }): void {
  writeFileSync(join(folder, "lock"), JSON.stringify({ ...holder, address: "http://localhost:3000" }));
}

test("a second start is told where the first one runs and how to stop it", () => {
  const folder = newFolder();
  writeLock(folder, { pid: process.ppid, birth: birthOf(process.ppid) });
  expect(() => takeLock(folder, "")).toThrow(
    `Naru is already running in this folder at http://localhost:3000 (process ${process.ppid}). To stop it, press Ctrl-C in its terminal or run: kill ${process.ppid}`,
  );
});

test.each([
  ["of a process that is gone", { pid: 2 ** 22 + 1, birth: "17" }],
  ["whose number belongs to another process now", { pid: process.ppid, birth: "1" }],
])("the lock %s is taken over", (_what, holder) => {
  const folder = newFolder();
  writeLock(folder, holder);
  takeLock(folder, "").release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a truncated lock file is taken over", () => {
  const folder = newFolder();
  writeFileSync(join(folder, "lock"), '{"pid":');
  takeLock(folder, "").release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a release does not take away the lock of somebody else", () => {
  const folder = newFolder();
  const lock = takeLock(folder, "");
  writeLock(folder, { pid: process.ppid, birth: birthOf(process.ppid) });
  lock.release();
  expect(readdirSync(folder)).toEqual(["lock"]);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { birthOf, commandLineOf, endProcess } from "./process-identity.ts";

async function startStubborn(): Promise<number> {
  const script = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")';
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  if (child.pid === undefined) throw new Error("The process did not start");
  return child.pid;
}

test("a process is known by when it was born and by its command line", () => {
  expect(birthOf(process.pid)).toMatch(/\d/);
  expect(birthOf(process.pid)).toBe(birthOf(process.pid));
  expect(commandLineOf(process.pid)).toContain("node");
});

test("a process that is gone has neither", () => {
  expect(birthOf(2 ** 22 + 1)).toBeUndefined();
  expect(commandLineOf(2 ** 22 + 1)).toBe("");
});

test("a process that does not heed the first signal is ended by the next one", async () => {
  const pid = await startStubborn();
  const isGone = await endProcess(pid, [
    { signal: "SIGTERM", withinMs: 100 },
    { signal: "SIGKILL", withinMs: 5_000 },
  ]);
  expect(isGone).toBe(true);
  expect(birthOf(pid)).toBeUndefined();
});

test("a process that outlives all signals is reported", async () => {
  const pid = await startStubborn();
  expect(await endProcess(pid, [{ signal: "SIGTERM", withinMs: 100 }])).toBe(false);
  process.kill(pid, "SIGKILL");
});

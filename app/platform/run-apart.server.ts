import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

const MOST_OUTPUT = 64 * 1024 * 1024;
const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;
const LOOK_EVERY_MS = 100;

/** `memoryMb`: of its process as a whole. */
export type ApartLimits = { timeoutMs: number; memoryMb: number };
type Apart = { program: string; args: readonly string[]; input: Buffer };

/** What became of it: it said something, or it was killed because it took too much memory or time. */
export type SaidApart = { ended: "itself"; output: string } | { ended: "swollen" } | { ended: "late" };

/**
 * Runs a program of ours in a process of its own, without settings and secrets, which is killed at these limits: what
 * reads the files of strangers. Never throws.
 */
export async function runApart(
  { program, args, input }: Apart,
  { timeoutMs, memoryMb }: ApartLimits,
): Promise<SaidApart> {
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, program, ...args], {
    env: { NODE_ENV: "production", NODE_NO_WARNINGS: "1" },
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  let swollen = false;
  const guard = setInterval(async () => {
    const used = await memoryOf(child.pid);
    if (used === null || used <= memoryMb * MEGABYTE) return;
    swollen = true;
    child.kill("SIGKILL");
  }, LOOK_EVERY_MS);
  const began = performance.now();
  const output = await outputOf(child, input).finally(() => clearInterval(guard));
  if (swollen || output.complaint.includes("heap out of memory")) return { ended: "swollen" };
  if (performance.now() - began >= timeoutMs) return { ended: "late" };
  return { ended: "itself", output: output.text };
}

async function outputOf(child: ChildProcessWithoutNullStreams, input: Buffer) {
  const chunks: Buffer[] = [];
  let length = 0;
  let complaint = "";
  child.stdout.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= MOST_OUTPUT) chunks.push(chunk);
    else child.kill("SIGKILL");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-10_000);
  });
  // It may be gone before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  await new Promise((resolve) => child.on("close", resolve).on("error", resolve));
  return { text: Buffer.concat(chunks).toString("utf8"), complaint };
}

/** In bytes; null where the system has no /proc. The heap's own limit is what is left there. */
async function memoryOf(pid: number | undefined): Promise<number | null> {
  const pages = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => null);
  return pages === null ? null : Number(pages.split(" ")[1]) * PAGE_BYTES;
}

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { failure, type ReadResult } from "./read-result.ts";

const PROGRAM = fileURLToPath(new URL("document-process.server.ts", import.meta.url));
const MOST_OUTPUT = 64 * 1024 * 1024;
const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;
const LOOK_EVERY_MS = 100;

/** `memoryMb`: of its process as a whole. */
export type ReadLimits = { timeoutMs: number; memoryMb: number };

const usual: ReadLimits = { timeoutMs: 60_000, memoryMb: 512 };

/** The text of a document as blocks, in a process of its own that is killed at 512 MB or after a minute. Never throws. */
export async function readDocument(
  bytes: Buffer,
  name: string,
  { timeoutMs, memoryMb }: ReadLimits = usual,
): Promise<ReadResult> {
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, PROGRAM, name], {
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
  const output = await outputOf(child, bytes).finally(() => clearInterval(guard));
  if (swollen || output.complaint.includes("heap out of memory"))
    return failure("too_large", `reading it needs more than ${memoryMb} MB`);
  if (performance.now() - began >= timeoutMs)
    return failure("unreadable", `reading it takes longer than ${timeoutMs / 1000} s`);
  try {
    return JSON.parse(output.text) as ReadResult;
  } catch {
    return failure("unreadable", "its reader ended by itself");
  }
}

async function outputOf(child: ChildProcessWithoutNullStreams, bytes: Buffer) {
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
  child.stdin.end(bytes);
  await new Promise((resolve) => child.on("close", resolve).on("error", resolve));
  return { text: Buffer.concat(chunks).toString("utf8"), complaint };
}

/** In bytes; null where the system has no /proc. The heap's own limit is what is left there. */
async function memoryOf(pid: number | undefined): Promise<number | null> {
  const pages = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => null);
  return pages === null ? null : Number(pages.split(" ")[1]) * PAGE_BYTES;
}

import { fileURLToPath } from "node:url";
import { type ApartLimits, runApart } from "#app/platform/run-apart.server.ts";
import { failure, type ReadResult } from "./read-result.ts";

const PROGRAM = fileURLToPath(new URL("document-process.server.ts", import.meta.url));

const usual: ApartLimits = { timeoutMs: 60_000, memoryMb: 512 };

/** The text of a document as blocks, in a process of its own that is killed at 512 MB or after a minute. Never throws. */
export async function readDocument(
  bytes: Buffer,
  name: string,
  limits: ApartLimits = usual,
): Promise<ReadResult> {
  const said = await runApart({ program: PROGRAM, args: [name], input: bytes }, limits);
  if (said.ended === "swollen")
    return failure("too_large", `reading it needs more than ${limits.memoryMb} MB`);
  if (said.ended === "late")
    return failure("unreadable", `reading it takes longer than ${limits.timeoutMs / 1000} s`);
  try {
    return JSON.parse(said.output) as ReadResult;
  } catch {
    return failure("unreadable", "its reader ended by itself");
  }
}

import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { runApart } from "#app/platform/run-apart.server.ts";
import type { Allocation } from "./allocation.ts";
import { packAllocation } from "./pack-allocation.ts";
import type { Solved } from "./solve-allocation.server.ts";

const PROGRAM = join(projectRoot, "app/confirmation/assignment/solver-process.server.ts");

/** `processorSeconds`: what the process took in all, however busy the machine was. */
type SolvedApart = Solved & { processorSeconds: number };

/** The best allocation, computed in a process of its own. Null: it took more than half a minute or a gigabyte. */
export async function solveApart(allocation: Allocation): Promise<SolvedApart | null> {
  const said = await runApart(
    { program: PROGRAM, args: [], input: Buffer.from(packAllocation(allocation)) },
    { timeoutMs: 30_000, memoryMb: 1_024 },
  );
  if (said.ended !== "itself" || said.output === "") return null;
  return JSON.parse(said.output) as SolvedApart;
}

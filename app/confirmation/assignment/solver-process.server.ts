import { Console } from "node:console";
import { unpackAllocation } from "./pack-allocation.ts";
import { solveAllocation } from "./solve-allocation.server.ts";

/*
 * A process of its own for one round: the allocation as JSON on standard input, the answer on standard output. Solving takes
 * a processor for a second, in which the process that answers pages must not stand still.
 */

globalThis.console = new Console(process.stderr);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const solved = await solveAllocation(unpackAllocation(Buffer.concat(chunks).toString("utf8")));
const { user, system } = process.cpuUsage();
const answer = { ...solved, processorSeconds: (user + system) / 1_000_000 };
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

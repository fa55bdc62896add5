import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";

const verdictNames = [
  "eligible",
  "no_obstacle_found",
  "needs_information",
  "probably_not",
  "not_eligible",
  "not_judged",
] as const;

const catalogueTimes = z.object({
  ruleSets: z.number(),
  rules: z.number(),
  leaves: z.number(),
  verdicts: z.partialRecord(z.enum(verdictNames), z.number()),
  compileMs: z.number(),
  verdictColdMs: z.number(),
  verdictWarmMs: z.number(),
  findingsColdMs: z.number(),
  findingsWarmMs: z.number(),
  planMs: z.number(),
  rehearsalMs: z.number(),
  manyColdMs: z.number(),
  manyWarmMs: z.number(),
  schemaMsEach: z.number(),
  /** Number of rule sets that still ask something of a company of which only the basics are known. */
  asking: z.number(),
  questionsColdMs: z.number(),
  questionsWarmMs: z.number(),
  whatIfMsEach: z.number(),
});
/** Times for one company against all rule sets of a catalogue, in milliseconds: for all of them, unless stated otherwise. */
export type CatalogueTimes = z.infer<typeof catalogueTimes>;

const heldMemory = z.object({ parsedMb: z.number(), compiledMb: z.number() });
/** Megabytes of heap; the compiled form is in addition to the parsed one. */
export type HeldMemory = z.infer<typeof heldMemory>;

const run = promisify(execFile);

/** The shortest time of each kind over three processes, one after the other: the one that was disturbed least. */
export async function measureCatalogue(): Promise<CatalogueTimes> {
  const runs: CatalogueTimes[] = [];
  while (runs.length < 3) runs.push(catalogueTimes.parse(await printedBy("measure-catalogue.ts", [])));
  const [first] = runs;
  if (!first) throw new Error("nothing was measured");
  const least = (pick: (times: CatalogueTimes) => number) => Math.min(...runs.map(pick));
  return {
    ...first,
    compileMs: least(({ compileMs }) => compileMs),
    verdictColdMs: least(({ verdictColdMs }) => verdictColdMs),
    verdictWarmMs: least(({ verdictWarmMs }) => verdictWarmMs),
    findingsColdMs: least(({ findingsColdMs }) => findingsColdMs),
    findingsWarmMs: least(({ findingsWarmMs }) => findingsWarmMs),
    planMs: least(({ planMs }) => planMs),
    rehearsalMs: least(({ rehearsalMs }) => rehearsalMs),
    manyColdMs: least(({ manyColdMs }) => manyColdMs),
    manyWarmMs: least(({ manyWarmMs }) => manyWarmMs),
    schemaMsEach: least(({ schemaMsEach }) => schemaMsEach),
    questionsColdMs: least(({ questionsColdMs }) => questionsColdMs),
    questionsWarmMs: least(({ questionsWarmMs }) => questionsWarmMs),
    whatIfMsEach: least(({ whatIfMsEach }) => whatIfMsEach),
  };
}

/** @param distinct How many different rule sets the opportunities share. */
export async function measureMemory(distinct: number): Promise<HeldMemory> {
  return heldMemory.parse(await printedBy("measure-memory.ts", [String(distinct)]));
}

/** Runs a file in a process of its own, with cold code and an empty heap. */
async function printedBy(file: string, args: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const flags = ["--expose-gc", "--max-old-space-size=12288"];
  const { stdout } = await run(process.execPath, [...flags, path, ...args]);
  return JSON.parse(stdout);
}

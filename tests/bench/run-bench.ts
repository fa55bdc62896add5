import { loadavg } from "node:os";
import { type Comparison, compareEngines, type Spread } from "./compare-engines.ts";
import { type CatalogueTimes, type HeldMemory, measureCatalogue, measureMemory } from "./fresh-process.ts";
import { type Row, surroundings, tableOf, writeBetweenMarkers } from "./report.ts";

const leastFindingsRatio = 10;
const greatestVerdictRatio = 5;

const command = "npm run bench";
const startedWith = loadavg();
const rows = [
  ...engineRows(await compareEngines()),
  ...catalogueRows(await measureCatalogue()),
  ...memoryRows("3,000 different rule sets, shared", await measureMemory(3_000)),
  ...memoryRows("100,000 different rule sets", await measureMemory(100_000)),
];
const report = [tableOf(rows), surroundings(command, startedWith)].join("\n\n");
process.stdout.write(`${report}\n`);
writeBetweenMarkers(new URL("../../docs/benchmarks.md", import.meta.url), command, report);
process.exitCode = rows.every(({ budget }) => budget?.isHeld ?? true) ? 0 : 1;

function engineRows({ nanoseconds, findingsRatio, verdictRatio }: Comparison): Row[] {
  return [
    {
      measured: "7 leaves, json-rules-engine, all results",
      figure: microseconds(nanoseconds.jsonRulesEngine),
    },
    { measured: "7 leaves, Naru, judge() with all findings", figure: microseconds(nanoseconds.findings) },
    {
      measured: "- times as fast as json-rules-engine",
      figure: spread(findingsRatio),
      budget: {
        said: `at least ${leastFindingsRatio}`,
        isHeld: findingsRatio.median >= leastFindingsRatio,
      },
    },
    { measured: "7 leaves, json-logic-engine, compiled", figure: microseconds(nanoseconds.jsonLogicEngine) },
    { measured: "7 leaves, Naru, verdictOf() alone", figure: microseconds(nanoseconds.verdict) },
    {
      measured: "- times the time of json-logic-engine",
      figure: spread(verdictRatio),
      budget: {
        said: `at most ${greatestVerdictRatio}`,
        isHeld: verdictRatio.median <= greatestVerdictRatio,
      },
    },
  ];
}

function catalogueRows(times: CatalogueTimes): Row[] {
  const { ruleSets, rules, leaves, verdicts } = times;
  const all = `${number(ruleSets)} rule sets`;
  return [
    { measured: `${all}: rules; leaves`, figure: `${number(rules)}; ${number(leaves)}` },
    {
      measured: "- verdicts of the one company",
      figure: Object.entries(verdicts)
        .map(([verdict, count]) => `${verdict} ${count}`)
        .join(", "),
    },
    { measured: `${all}: compile, cold`, figure: milliseconds(times.compileMs) },
    { measured: `${all}: verdictOf(), cold`, figure: milliseconds(times.verdictColdMs) },
    { measured: `${all}: verdictOf(), warm`, figure: milliseconds(times.verdictWarmMs) },
    { measured: `${all}: judge() with findings, cold`, figure: milliseconds(times.findingsColdMs) },
    { measured: `${all}: judge() with findings, warm`, figure: milliseconds(times.findingsWarmMs) },
    {
      measured: `${all}, ${number(times.asking)} asking: nextQuestions(), cold`,
      figure: milliseconds(times.questionsColdMs),
    },
    {
      measured: `${all}, ${number(times.asking)} asking: nextQuestions(), warm`,
      figure: milliseconds(times.questionsWarmMs),
    },
    { measured: "1 refusal: whatIf()", figure: milliseconds(times.whatIfMsEach) },
    { measured: "100,000 opportunities, these rule sets: planned", figure: milliseconds(times.planMs) },
    { measured: "- rehearsed, between requests", figure: milliseconds(times.rehearsalMs) },
    { measured: "- a company that comes first", figure: milliseconds(times.manyColdMs) },
    { measured: "- the same company again", figure: milliseconds(times.manyWarmMs) },
    { measured: "1 rule set: checked by the schema", figure: milliseconds(times.schemaMsEach) },
  ];
}

function memoryRows(which: string, { parsedMb, compiledMb }: HeldMemory): Row[] {
  return [
    { measured: `100,000 opportunities, ${which}: parsed`, figure: megabytes(parsedMb) },
    { measured: "- compiled as well", figure: megabytes(parsedMb + compiledMb) },
  ];
}

function microseconds(nanoseconds: number): string {
  return `${(nanoseconds / 1_000).toFixed(2)} µs`;
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function megabytes(amount: number): string {
  return `${number(Math.round(amount))} MB`;
}

function spread({ median, least, greatest }: Spread): string {
  return `${median.toFixed(1)} (${least.toFixed(1)} to ${greatest.toFixed(1)})`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}

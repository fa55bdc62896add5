import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import type { HeldMemory } from "./fresh-process.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";
import { moment } from "./seven-leaf-rules.ts";

// How much heap the rules of all opportunities take: parsed from JSON as from the database, then also compiled.
const opportunities = 100_000;
const distinct = Number(process.argv[2]);

// What is loaded on first use counts as program, not as rules.
for (const ruleSet of generateRuleSets(100)) compileRuleSet(ruleSet, moment);

const before = heapUsed();
const ruleSets: RuleSet[] = [];
for (const ruleSet of generateRuleSets(distinct)) ruleSets.push(JSON.parse(JSON.stringify(ruleSet)));
const rulesOf = Array.from({ length: opportunities }, (_, at) => ruleSets[at % distinct]);
const parsed = heapUsed();
const compiled = ruleSets.map((ruleSet) => compileRuleSet(ruleSet, moment));
const compiledOf = Array.from({ length: opportunities }, (_, at) => compiled[at % distinct]);
const all = heapUsed();

const held: HeldMemory = { parsedMb: megabytes(parsed - before), compiledMb: megabytes(all - parsed) };
process.stdout.write(JSON.stringify(held));
if (rulesOf.includes(undefined) || compiledOf.includes(undefined))
  throw new Error("an opportunity has no rules");

function heapUsed(): number {
  if (!globalThis.gc) throw new Error("run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

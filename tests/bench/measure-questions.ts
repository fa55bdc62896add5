import assert from "node:assert/strict";
import fc from "fast-check";
import { decidingQuestions, isDecided, type WeighedSet } from "#app/matching/deciding-question.ts";
import { verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { type Knowledge, nothingKnown } from "#app/matching/knowledge.ts";
import { wholeCompanies } from "#app/matching/tests/generators/whole-companies.ts";
import { countDecided } from "#app/quick-check/count-decided.ts";
import type { VisitorAnswers } from "#app/quick-check/visitor-answers.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";

// The next question to somebody without an account, over 20,000 open opportunities of which each 3 of 20 have rules of
// their own: `npm run bench:questions`. Beside it, as a ratio, what judging the same opportunities once takes. Measured
// in processor time, which other load on the machine does not lengthen.
const opportunities = 20_000;
const distinct = 3_000;
const mostMs = 50;

const today = "2026-11-23";
const moment = { today, window: { announcedOn: "2026-11-02", opensOn: "2026-11-09", lastDay: "2026-12-18" } };
const sets: readonly WeighedSet[] = [...generateRuleSets(distinct)].map((ruleSet, at) => ({
  compiled: compileRuleSet(ruleSet, moment),
  weight: Math.floor(opportunities / distinct) + (at < opportunities % distinct ? 1 : 0),
}));
assert.equal(
  sets.reduce((sum, { weight }) => sum + weight, 0),
  opportunities,
);
const [whole = nothingKnown] = fc.sample(wholeCompanies(sets), { numRuns: 1, seed: 7 });
const { foundedOn = "2022", size = "small", headquarters = "busan" } = whole.facts;

const situations: Readonly<Record<string, Knowledge>> = {
  "nothing answered": nothingKnown,
  "one answer": { ...nothingKnown, facts: { size } },
  "three answers": { ...nothingKnown, facts: { size, headquarters, foundedOn } },
};

let isHeld = true;
for (const [name, company] of Object.entries(situations)) {
  const judging = fastest(() => sets.map(({ compiled }) => verdictOf(compiled, company)));
  const undecided = sets.filter(({ compiled }) => !isDecided(verdictOf(compiled, company)));
  const asking = fastest(() => decidingQuestions(company, undecided));
  isHeld &&= asking <= mostMs;
  // What the panel of a list request adds where nothing is kept: each answer is told what it decided.
  const counting = fastest(() => countDecided(answersOf(company), sets));

  process.stdout.write(
    `| ${name}, ${undecided.length} of ${distinct} rule sets undecided | ${asking.toFixed(1)} ms | ${(asking / judging).toFixed(1)} times judging | panel anew ${(asking + counting).toFixed(1)} ms, ${((asking + counting) / judging).toFixed(1)} times judging |\n`,
  );
}
process.exitCode = isHeld ? 0 : 1;

function answersOf({ facts }: Knowledge): VisitorAnswers {
  return Object.entries(facts).map(([name, value]) => ({ name, value }));
}

/** Processor milliseconds of one pass in the fastest of five batches; the first pass, which compiles leaves, is left out. */
function fastest(work: () => unknown): number {
  work();
  const batches = Array.from({ length: 5 }, () => {
    const start = process.threadCpuUsage();
    for (let pass = 0; pass < 5; pass++) work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 5_000;
  });
  return Math.min(...batches);
}

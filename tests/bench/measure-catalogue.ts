import { judge, verdictOf } from "#app/matching/judge.ts";
import { planJudging, rehearse, verdictsFor } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { nextQuestions } from "#app/matching/next-question.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import type { Verdict } from "#app/matching/verdict.ts";
import { asksOf, criteriaOf, leafCriteria } from "#app/matching/walk.ts";
import { whatIf } from "#app/matching/what-if.ts";
import { catalogueCompany } from "./catalogue-company.ts";
import type { CatalogueTimes } from "./fresh-process.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";
import { moment } from "./seven-leaf-rules.ts";

// One company against a catalogue of different rule sets, in a process that has judged nothing before, so that cold is cold.
const count = 3_000;
const passes = 15;
const checkedBySchema = 100;
const changedRuleSets = 200;
const opportunities = 100_000;

const ruleSets = [...generateRuleSets(count)].map(asReadBack);
const company = catalogueCompany(ruleSets.flatMap(asksOf));

const [compileMs, compiled] = timed(() => ruleSets.map((ruleSet) => compileRuleSet(ruleSet, moment)));
const verdicts = () => compiled.map((ruleSet) => verdictOf(ruleSet, company));
const findings = () => compiled.reduce((made, ruleSet) => made + judge(ruleSet, company).findings.length, 0);
const [verdictColdMs, given] = timed(verdicts);
const [findingsColdMs] = timed(findings);
const verdictWarmMs = fastest(verdicts);
const findingsWarmMs = fastest(findings);

// A newcomer has entered only the basics, so that most rule sets still ask something.
const newcomer = { ...company, lists: {}, facts: { ...company.facts, revenue: {}, debtRatio: {} } };
const sets = compiled.map((ruleSet) => ({ compiled: ruleSet, weight: 1, kind: "any" }));
const questions = () => nextQuestions(newcomer, sets);
const [questionsColdMs] = timed(questions);
const questionsWarmMs = fastest(questions);
const asking = compiled.filter((ruleSet) => verdictOf(ruleSet, newcomer) === "needs_information").length;
const refused = compiled.filter((_, at) => given[at] === "not_eligible").slice(0, changedRuleSets);
const whatIfMs = fastest(() => refused.map((ruleSet) => whatIf(ruleSet, company)));
const [schemaMs, accepted] = timed(() =>
  ruleSets.slice(0, checkedBySchema).every((ruleSet) => parseRuleSet(ruleSet).ok),
);
if (!accepted) throw new Error("a generated rule set was refused by the schema");

// Fresh rules, so that none of their leaves was reached before. The rehearsal runs between requests in production.
const anew = new Map(ruleSets.map((ruleSet, at) => [`${at}`, asReadBack(ruleSet)]));
const catalogue = Array.from({ length: opportunities }, (_, at) => ({
  ruleHash: `${at % count}`,
  window: moment.window,
}));
const [planMs, plan] = timed(() => planJudging(catalogue, moment.today, (hash) => anew.get(hash)));
const [rehearsalMs] = timed(() => [...rehearse(plan)]);
const judgeAll = () => verdictsFor(plan, company, new Map());
const [manyColdMs] = timed(judgeAll);
const manyWarmMs = fastest(judgeAll);

const tally: Partial<Record<Verdict, number>> = {};
for (const verdict of given) tally[verdict] = (tally[verdict] ?? 0) + 1;

const times: CatalogueTimes = {
  ruleSets: count,
  rules: ruleSets.reduce((sum, { rules }) => sum + rules.length, 0),
  leaves: ruleSets.flatMap(criteriaOf).flatMap(leafCriteria).length,
  verdicts: tally,
  compileMs,
  verdictColdMs,
  verdictWarmMs,
  findingsColdMs,
  findingsWarmMs,
  planMs,
  rehearsalMs,
  manyColdMs,
  manyWarmMs,
  schemaMsEach: schemaMs / checkedBySchema,
  asking,
  questionsColdMs,
  questionsWarmMs,
  whatIfMsEach: whatIfMs / refused.length,
};
process.stdout.write(JSON.stringify(times));

/** As read from the database: rule sets share nothing. */
function asReadBack(ruleSet: RuleSet): RuleSet {
  return JSON.parse(JSON.stringify(ruleSet));
}

/** The shortest of many passes: the one that other load on the machine disturbed least. */
function fastest(work: () => unknown): number {
  return Math.min(...Array.from({ length: passes }, () => timed(work)[0]));
}

function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

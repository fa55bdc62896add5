import assert from "node:assert/strict";
import { LogicEngine } from "json-logic-engine";
import { Engine } from "json-rules-engine";
import { Bench } from "tinybench";
import { judge, verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { companies, type Entry, timedCompany } from "./seven-leaf-companies.ts";
import { forJsonLogicEngine, forJsonRulesEngine, moment, ours } from "./seven-leaf-rules.ts";
import { median } from "./statistics.ts";

const rounds = 12;
// Some calls are shorter than the resolution of the clock, so batches are timed.
const batches = { findings: 200, verdict: 2_000, jsonRulesEngine: 20, jsonLogicEngine: 2_000 };
type Contestant = keyof typeof batches;
const contestants: readonly Contestant[] = ["findings", "verdict", "jsonRulesEngine", "jsonLogicEngine"];

export type Comparison = {
  /** Median time of one call, in nanoseconds. */
  nanoseconds: Record<Contestant, number>;
  /** How many times faster judging with all findings is than json-rules-engine; medians over the rounds. */
  findingsRatio: Spread;
  /** How many times longer the verdict alone takes than compiled json-logic-engine. */
  verdictRatio: Spread;
};

export type Spread = { median: number; least: number; greatest: number };

/** Times four ways to judge one company by the same seven leaves, in turns, after checking that they agree on every company. */
export async function compareEngines(): Promise<Comparison> {
  const ways = waysToJudge();
  await assertAgreement(ways);
  const timed = new Map<Contestant, number[]>(contestants.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // In turns, each time in another order, so that other load on the machine affects all alike.
    const order = contestants.map((_, at) => contestants[(at + round) % contestants.length] ?? "findings");
    const times = await timeOnce(ways, order, round === 0);
    for (const [name, nanoseconds] of times) timed.get(name)?.push(nanoseconds);
  }
  const of = (name: Contestant) => timed.get(name) ?? [];
  return {
    nanoseconds: {
      findings: median(of("findings")),
      verdict: median(of("verdict")),
      jsonRulesEngine: median(of("jsonRulesEngine")),
      jsonLogicEngine: median(of("jsonLogicEngine")),
    },
    findingsRatio: ratios(of("jsonRulesEngine"), of("findings")),
    verdictRatio: ratios(of("verdict"), of("jsonLogicEngine")),
  };
}

function ratios(dividends: readonly number[], divisors: readonly number[]): Spread {
  const each = dividends.map((dividend, round) => dividend / (divisors[round] ?? Number.NaN));
  return { median: median(each), least: Math.min(...each), greatest: Math.max(...each) };
}

type Ways = Record<Contestant, (entry: Entry) => boolean | Promise<boolean>>;

/** Each way prepares once what it can, and returns whether the company is eligible. */
function waysToJudge() {
  const title = { ko: "비교용 요건", en: "Rules for comparison" };
  const parsed = parseRuleSet({ id: "bench", title, completeness: "complete", rules: ours, bonus: [] });
  assert(parsed.ok, "the rule set must pass the schema");
  const compiled = compileRuleSet(parsed.value, moment);
  const rulesEngine = new Engine([{ conditions: forJsonRulesEngine, event: { type: "eligible" } }]);
  const logic = new LogicEngine().build(forJsonLogicEngine);
  return {
    findings: ({ knowledge }) => {
      const { verdict, findings } = judge(compiled, knowledge);
      return verdict === "eligible" && findings.length === ours.length;
    },
    verdict: ({ knowledge }) => verdictOf(compiled, knowledge) === "eligible",
    jsonRulesEngine: async ({ flat }) => {
      const { failureResults, results } = await rulesEngine.run(flat);
      return failureResults.length === 0 && results.length === 1;
    },
    jsonLogicEngine: ({ flat }) => logic(flat) === true,
  } satisfies Ways;
}

async function assertAgreement(ways: Ways): Promise<void> {
  for (const entry of companies) {
    assert(parseKnowledge(entry.knowledge, []).ok, `${entry.name} must pass the schema`);
    for (const name of contestants)
      assert.equal(await ways[name](entry), entry.isEligible, `${name} on a company: ${entry.name}`);
  }
}

/** Nanoseconds per call of each way: the median batch of one round. */
async function timeOnce(
  ways: ReturnType<typeof waysToJudge>,
  order: readonly Contestant[],
  isFirst: boolean,
): Promise<[Contestant, number][]> {
  const bench = new Bench({ time: 200, warmupTime: isFirst ? 1_000 : 20, throws: true });
  for (const name of order) {
    const size = batches[name];
    if (name === "jsonRulesEngine") {
      bench.add(name, async () => {
        let eligible = 0;
        for (let call = 0; call < size; call++) if (await ways[name](timedCompany)) eligible++;
        assert.equal(eligible, size);
      });
    } else {
      const way = ways[name];
      bench.add(name, () => {
        let eligible = 0;
        for (let call = 0; call < size; call++) if (way(timedCompany)) eligible++;
        assert.equal(eligible, size);
      });
    }
  }
  await bench.run();
  return order.map((name) => [name, batchTime(bench, name) / batches[name]]);
}

function batchTime(bench: Bench, name: Contestant): number {
  const result = bench.getTask(name)?.result;
  if (result?.state !== "completed") throw new Error(`${name} was not timed: ${result?.state}`);
  return result.latency.p50 * 1e6;
}

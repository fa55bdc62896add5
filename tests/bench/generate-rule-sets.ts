import { createHash } from "node:crypto";
import fc from "fast-check";
import type { RuleSet } from "#app/matching/rule.ts";
import { factRules } from "./fact-rule-templates.ts";
import { listRules } from "./list-rule-templates.ts";
import type { Draft } from "./rule-arbitraries.ts";

const firstSeed = 20261123;
const chunk = 1_000;

const draft = fc.oneof(...[...factRules, ...listRules]);

// Without fast-check's bias towards edge cases: the mix should be typical, not the worst case.
const drafts = fc.noBias(fc.array(draft, { minLength: 5, maxLength: 25, size: "max" }));

/** Yields `count` different rule sets of 5 to 25 rules, the same ones each time; one by one, to save memory. */
export function* generateRuleSets(count: number): Generator<RuleSet> {
  const seen = new Set<string>();
  for (let seed = firstSeed; ; seed++) {
    for (const rules of fc.sample(drafts, { numRuns: chunk, seed })) {
      const digest = createHash("sha256").update(JSON.stringify(rules)).digest("base64");
      if (seen.has(digest)) continue;
      if (seen.size === count) return;
      seen.add(digest);
      yield ruleSetOf(rules, seen.size);
    }
  }
}

function ruleSetOf(rules: readonly Draft[], number: number): RuleSet {
  return {
    id: `notice-${number}`,
    title: { ko: `${number}번째 공고`, en: `Notice ${number}` },
    completeness: number % 10 < 7 ? "complete" : "partial",
    rules: rules.map((rule, at) => ({
      id: `rule-${at}`,
      source: `공고문 ${1 + at}쪽`,
      verified: at % 20 !== 19,
      ...rule,
    })),
    bonus: [],
  };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { allFindings, type Judgement } from "#app/matching/judge.ts";
import { MET } from "#app/matching/outcome.ts";
import type { Verdict } from "#app/matching/verdict.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { judged, outcomeOf } from "./generators/judging.ts";
import { anyForget, lessThan } from "./generators/knowledge.ts";
import { criterionCase, presumedCase, ruleSetCase } from "./generators/rule-sets.ts";

const runs = { ...propertyRuns, numRuns: propertyRuns.numRuns * 3 };
const anyCase = fc.oneof(ruleSetCase, presumedCase);

test("What is met or not met stays so, however much more becomes known", () => {
  fc.assert(
    fc.property(criterionCase, anyForget, ({ subject, company, moment }, forget) => {
      const before = outcomeOf(subject, lessThan(company, forget), moment);
      const after = outcomeOf(subject, company, moment);
      if (before === "met" || before === "not_met") expect(after).toBe(before);
      if (before === "to_check") expect(["to_check", "met"]).toContain(after);
    }),
    runs,
  );
});

/** What more knowledge can make of a verdict: facts may come to speak against what a person decides. */
function possibleAfter({ verdict, checks, tracks }: Judgement): readonly Verdict[] {
  if (verdict === "probably_not") return ["probably_not", "not_eligible"];
  // Another track may then be the best.
  if (checks.length > 0 && tracks.length > 0 && verdict !== "not_eligible")
    return [verdict, "probably_not", "needs_information", "not_judged"];
  return checks.length > 0 && verdict !== "not_eligible" ? [verdict, "probably_not"] : [verdict];
}

test("A verdict stays, or a check it rests on is doubted, unless more knowledge contradicts a presumption it lists", () => {
  fc.assert(
    fc.property(anyCase, anyForget, ({ subject, company, moment }, forget) => {
      const before = judged(subject, lessThan(company, forget), moment);
      const after = judged(subject, company, moment);
      const isContradicted = before.presumptions.some(({ leaf }) => leaf.outcome(company) !== MET);
      if (before.verdict === "needs_information" || isContradicted) return;
      expect(possibleAfter(before)).toContain(after.verdict);
    }),
    runs,
  );
});

const failing = (judgement: Judgement) =>
  allFindings(judgement).flatMap(({ outcome, rule }) => (outcome === "not_met" ? [rule] : []));

test("A rule that fails goes on failing, however much more becomes known", () => {
  fc.assert(
    fc.property(anyCase, anyForget, ({ subject, company, moment }, forget) => {
      const before = judged(subject, lessThan(company, forget), moment);
      const after = failing(judged(subject, company, moment));
      expect(failing(before).filter((rule) => !after.includes(rule))).toEqual([]);
    }),
    runs,
  );
});

test("A verdict on which nothing was presumed and nothing is open is final", () => {
  fc.assert(
    fc.property(anyCase, anyForget, ({ subject, company, moment }, forget) => {
      const before = judged(subject, lessThan(company, forget), moment);
      const outcomes = before.findings.map(({ outcome }) => outcome);
      const isSettled = before.checks.every(
        ({ suggested }) => suggested !== "met" && suggested !== "unknown",
      );
      if (before.presumptions.length > 0 || outcomes.includes("unknown") || !isSettled) return;
      if (before.verdict === "needs_information") return;
      expect(judged(subject, company, moment).verdict).toBe(before.verdict);
    }),
    runs,
  );
});

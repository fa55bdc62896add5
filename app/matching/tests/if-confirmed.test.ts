import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bringsBonus,
  concernsConfirmation,
  confirmations,
  favoursConfirmation,
  ifConfirmed,
  withConfirmation,
} from "#app/matching/if-confirmed.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { bonus, company, exclusion, march, requirement, ruleSet } from "./examples.ts";
import { ruleSetCase } from "./generators/rule-sets.ts";

const any = ["holding", "developing"];
const confirmed = (anyOf = any): Criterion => ({
  some: "technologies",
  where: { fact: "confirmation", anyOf },
});
const mature: Criterion = {
  some: "technologies",
  where: {
    all: [
      { fact: "confirmation", anyOf: any },
      { fact: "trl", min: 7, unit: "level" },
    ],
  },
};
const listed: Criterion = { fact: "isListed", is: true };
const plain = company({
  facts: { isListed: true },
  lists: { technologies: { items: [{ field: "ai", confirmation: "none" }], complete: true } },
});

function changes(rules: RuleSet["rules"], other: Partial<RuleSet> = {}, known: Knowledge = plain) {
  const effect = ifConfirmed(ruleSet(rules, other), known, march)?.holding;
  return {
    verdict: effect?.judgement.verdict,
    rules: effect?.rules.map(({ before, after }) => `${before} → ${after}`),
    bonus: effect?.bonus.map(({ before, after }) => `${before} → ${after}`),
  };
}

describe("What a confirmation would change", () => {
  test.each<[string, RuleSet["rules"], RuleSet["bonus"], ReturnType<typeof changes>]>([
    [
      "a rule that requires one",
      [requirement(listed), requirement(confirmed())],
      [],
      { verdict: "eligible", rules: ["not_met → met"], bonus: [] },
    ],
    [
      "a rule that excludes those who have one",
      [requirement(listed), exclusion(confirmed())],
      [],
      { verdict: "not_eligible", rules: ["met → not_met"], bonus: [] },
    ],
    [
      "a rule that requires one, though another goes on refusing",
      [exclusion(listed), requirement(confirmed())],
      [],
      { verdict: "not_eligible", rules: ["not_met → met"], bonus: [] },
    ],
    [
      "a rule that a person decides",
      [requirement(listed), requirement(confirmed(), { decidedBy: "person" })],
      [],
      { verdict: "eligible", rules: ["not_met → met"], bonus: [] },
    ],
    [
      "a rule that requires more than that",
      [requirement(mature)],
      [],
      { verdict: "needs_information", rules: ["not_met → unknown"], bonus: [] },
    ],
    [
      "a condition or an exemption",
      [requirement(listed, { onlyIf: confirmed() })],
      [],
      { verdict: "eligible", rules: ["does_not_apply → met"], bonus: [] },
    ],
    [
      "a bonus, with points and without",
      [requirement(listed)],
      [bonus("a", 3, { when: confirmed() }), bonus("b", null, { when: confirmed() })],
      { verdict: "eligible", rules: [], bonus: ["not_met → met", "not_met → met"] },
    ],
    [
      "a bonus that nobody has verified",
      [requirement(listed)],
      [bonus("a", null, { when: confirmed(), verified: false })],
      { verdict: "eligible", rules: [], bonus: ["not_met → to_check"] },
    ],
    [
      "nothing, where nothing names one",
      [requirement(listed)],
      [bonus("a", 3, { when: listed })],
      { verdict: "eligible", rules: [], bonus: [] },
    ],
  ])("%s", (_title, rules, bonus, expected) => {
    expect(changes(rules, { bonus })).toEqual(expected);
  });

  test("is told by kind", () => {
    const effects = ifConfirmed(ruleSet([requirement(confirmed(["holding"]))]), plain, march);
    expect(confirmations.map((kind) => effects?.[kind].judgement.verdict)).toEqual([
      "eligible",
      "not_eligible",
    ]);
  });

  test("is nothing to ask of a company that has one", () => {
    expect(ifConfirmed(ruleSet([]), withConfirmation(plain, "developing", march.today), march)).toBeNull();
  });

  test("also concerns the stages and the amount", () => {
    const amount: RuleSet["amount"] = { limit: 1, limits: [{ when: confirmed(), amount: 9 }], rate: null };
    const rules = ruleSet([], { bonus: [bonus("a", 3, { when: confirmed() })], amount });
    expect(ifConfirmed(rules, plain, march)?.holding).toMatchObject({
      stages: [{ at: 0, before: 0, after: 3 }],
      amount: { before: { limit: null }, after: { limit: 9 } },
    });
  });
});

describe("A bonus for confirmed companies", () => {
  test.each<[string, RuleSet["bonus"][number], favours: boolean, brings: boolean]>([
    ["with points", bonus("a", 3, { when: confirmed() }), true, true],
    ["without points", bonus("a", null, { when: confirmed() }), true, true],
    ["not verified", bonus("a", null, { when: confirmed(), verified: false }), true, true],
    ["of another kind", bonus("a", 3, { when: confirmed(["developing"]) }), true, false],
    [
      "with another condition that fails",
      bonus("a", 3, { when: { all: [confirmed(), { not: listed }] } }),
      true,
      false,
    ],
    ["as a penalty", bonus("a", -3, { when: confirmed() }), false, false],
    ["for something else", bonus("a", 3, { when: listed }), false, false],
    ["for everybody", bonus("a", 3), false, false],
  ])("%s", (_title, rule, favours, brings) => {
    const rules = ruleSet([], { bonus: [rule] });
    expect([favoursConfirmation(rules), bringsBonus(rules, plain, "holding", march)]).toEqual([
      favours,
      brings,
    ]);
  });
});

test("What concerns no confirmation has the same findings with and without one for a company with technologies", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      if (concernsConfirmation(subject) || (company.lists.technologies?.items ?? []).length === 0) return;
      const compiled = compileRuleSet(subject, moment);
      const outcomes = (known: Knowledge) =>
        judge(compiled, known).findings.map(({ suggested }) => suggested);
      expect(outcomes(withConfirmation(company, "holding", moment.today))).toEqual(outcomes(company));
    }),
    propertyRuns,
  );
});

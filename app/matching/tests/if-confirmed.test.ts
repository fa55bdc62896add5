import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountFor } from "#app/matching/amount.ts";
import { bonusLedger } from "#app/matching/bonus.ts";
import {
  bonusBrought,
  concernsConfirmation,
  confirmations,
  favoursConfirmation,
  ifConfirmed,
  isHeldBy,
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
    const confirmed = withConfirmation(plain, "holding", march.today);
    expect(favoursConfirmation(rules)).toBe(favours);
    expect(bonusBrought(rules, plain, confirmed, march)).toEqual(brings ? [rule] : []);
  });
});

describe("A confirmation of one field", () => {
  const known = company({
    lists: { technologies: { items: [{ field: "ai" }, { field: "quantum", trl: 4 }], complete: true } },
  });
  const itemsWith = (field: string | null, of = known) =>
    withConfirmation(of, "holding", march.today, field).lists.technologies?.items;
  const now = { confirmation: "holding", confirmedOn: march.today };

  test.each<[string, ReturnType<typeof itemsWith>, ReturnType<typeof itemsWith>]>([
    [
      "leaves the others as they are",
      itemsWith("ai"),
      [
        { field: "ai", ...now },
        { field: "quantum", trl: 4 },
      ],
    ],
    [
      "adds a technology where the company has none of it",
      itemsWith("hydrogen"),
      [{ field: "ai" }, { field: "quantum", trl: 4 }, { field: "hydrogen", ...now }],
    ],
    [
      "of all fields confirms all",
      itemsWith(null),
      [
        { field: "ai", ...now },
        { field: "quantum", trl: 4, ...now },
      ],
    ],
    ["of a company without technologies gives it one", itemsWith(null, company()), [now]],
  ])("%s", (_title, given, expected) => {
    expect(given).toEqual(expected);
  });

  test("is nothing to ask for again, while another field can be asked for", () => {
    const holder = withConfirmation(known, "holding", march.today, "ai");
    expect([isHeldBy(holder), isHeldBy(holder, "ai"), isHeldBy(holder, "quantum")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test("What concerns no confirmation comes to the same with one and without, in verdicts, bonuses and amounts", () => {
  const field = fc.constantFrom(null, "ai", "hydrogen");
  fc.assert(
    fc.property(ruleSetCase, field, fc.constantFrom(...confirmations), (one, of, kind) => {
      const { subject, company: known, moment } = one;
      if (concernsConfirmation(subject, known, of)) return;
      const compiled = compileRuleSet(subject, moment);
      const resultsOf = (who: Knowledge) => ({
        outcomes: judge(compiled, who).findings.map(({ suggested }) => suggested),
        bonus: bonusLedger(subject.bonus, who, moment).totals.map(({ known, atBest }) => [known, atBest]),
        amount: subject.amount && amountFor(subject.amount, who, moment),
      });
      expect(resultsOf(withConfirmation(known, kind, moment.today, of))).toEqual(resultsOf(known));
    }),
    propertyRuns,
  );
});

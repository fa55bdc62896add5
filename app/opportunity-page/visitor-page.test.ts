import { expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import { amountFor } from "#app/matching/amount.ts";
import { bonusLedger } from "#app/matching/bonus.ts";
import { ifConfirmed } from "#app/matching/if-confirmed.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { exclusion, march, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { knowledgeOf, parseAnswers } from "#app/quick-check/visitor-answers.ts";
import { companyPageView } from "./company-page-view.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

const rules = ruleSet([
  requirement({ fact: "size", anyOf: ["small"] }),
  requirement({ fact: "headquarters", anyOf: ["busan"] }),
  requirement({
    fact: "revenue",
    over: { lastClosedYears: 2, as: "each", at: "deadline" },
    min: 1_000_000_000,
  }),
  requirement({ ask: { key: "plan", type: "flag", ko: "계획서가 있습니까", en: "a plan" }, is: true }),
  exclusion({ fact: "hasTaxArrears", is: true }),
]);
const page = { id: 7, windows: [], rules: { ruleSet: rules }, givesConfirmedBonus: false };

function pageFor(cookie: unknown) {
  const answers = parseAnswers(cookie);
  const company = knowledgeOf(answers);
  const judged = {
    judgement: judge(compileRuleSet(rules, march), company),
    bonus: bonusLedger([], company, march),
    amount: rules.amount ? amountFor(rules.amount, company, march) : null,
    ifConfirmed: ifConfirmed(rules, company, march),
    moment: march,
  };
  const asked = { now: Date.parse("2026-03-20T00:00:00Z"), locale: "en" as const };
  return companyPageView(page as unknown as OpportunityPage, judged, { answers }, asked);
}

const view = pageFor([
  { name: "size", value: "medium" },
  { name: "certificates", value: null },
]);
const linkOf = (rule: string) => view.rules[rule]?.parts[0]?.change;

test("a visitor's page names the answers, where they are kept, and how to change each; what was passed over says nothing", () => {
  expect(view.verdict.verdict).toBe("not_eligible");
  expect(view.said?.answers.map(({ name }) => name)).toEqual(["size"]);
  expect(view.said?.kept).toContain("stay in this browser only");
  expect(view.said?.answers[0]?.to).toBe("/quick-check?q=size&back=%2Fopportunities%2F7%23who");
});

test.each([
  ["an answer is changed", "rule-0", "Change", "q=size"],
  ["what was not answered is answered", "rule-1", "Answer", "q=headquarters"],
  [
    "a notice asks a question of its own, which is kept with a company",
    "rule-3",
    "Sign up to answer",
    "company%2Fnew",
  ],
  ["figures are asked for the years that count", "rule-2", "Answer", "q=revenue&year=2025&year=2024"],
])("where %s, the question is one link away", (_, rule, text, query) => {
  expect(linkOf(rule)).toMatchObject({ text });
  expect(linkOf(rule)?.to).toContain(query);
});

test("nothing can be saved without an account", () => {
  expect(Object.values(view.rules).flatMap(({ forms }) => forms)).toEqual([]);
  expect(view.mayNot).toBeNull();
});

test("nothing is said of a profile, which there is none of", () => {
  expect(JSON.stringify(view)).not.toMatch(/in the profile|your profile/i);
});

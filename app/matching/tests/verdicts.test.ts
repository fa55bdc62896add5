import { describe, expect, test } from "vitest";
import { verdictCount, verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { company, march, requirement, review, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

const listed = requirement({ fact: "isListed", is: true });
const staffed = requirement({ fact: "employees", min: 5, unit: "people" });
const reviewed = requirement(review);
const unverified = requirement({ fact: "isListed", is: false }, { verified: false });
const met = { isListed: true, employees: 5 };

describe("The five verdicts", () => {
  test.each<
    [title: string, rules: RuleSet["rules"], facts: Knowledge["facts"], complete: string, partial: string]
  >([
    ["every rule is met", [listed, staffed], met, "eligible", "no_obstacle_found"],
    ["a person still checks one", [listed, reviewed], met, "eligible", "no_obstacle_found"],
    ["an unverified rule fails", [listed, unverified], met, "eligible", "no_obstacle_found"],
    ["one is unknown", [listed, staffed], { isListed: true }, "needs_information", "needs_information"],
    ["one is unknown, one to check", [reviewed, staffed], {}, "needs_information", "needs_information"],
    ["one fails", [listed, staffed], { ...met, employees: 4 }, "not_eligible", "not_eligible"],
    ["one fails, another is unknown", [staffed, listed], { isListed: false }, "not_eligible", "not_eligible"],
    ["nothing is demanded", [], {}, "eligible", "not_judged"],
  ])("%s", (_title, rules, facts, complete, partial) => {
    const verdict = (completeness: RuleSet["completeness"]) =>
      judged(ruleSet(rules, { completeness }), company({ facts }), march).verdict;
    expect([verdict("complete"), verdict("partial"), verdict("none")]).toEqual([
      complete,
      partial,
      "not_judged",
    ]);
  });

  test("Nobody is judged without a company", () => {
    const compiled = compileRuleSet(ruleSet([listed]), march);
    expect(verdictOf(compiled, null)).toBe("not_judged");
    expect(judged(ruleSet([listed]), null, march)).toEqual({
      verdict: "not_judged",
      findings: [],
      failing: [],
      checks: [],
      questions: [],
      presumptions: [],
    });
  });

  test("A notice of which no rule was read has no findings either", () => {
    expect(judged(ruleSet([listed], { completeness: "none" }), company(), march).findings).toEqual([]);
  });
});

test("What several rules want to know is asked once", () => {
  const twice = ruleSet([listed, staffed, requirement({ fact: "employees", max: 100, unit: "people" })]);
  expect(judged(twice, company(), march).questions.map(({ id }) => id)).toEqual([
    "fact:isListed",
    "fact:employees",
  ]);
});

test("A judgement names what fails, what is to check and what it rests on", () => {
  const clean = requirement({ fact: "hasTaxArrears", is: false });
  const { failing, checks, presumptions } = judged(
    ruleSet([listed, reviewed, clean]),
    company({ facts: { isListed: false } }),
    march,
  );
  expect(failing.map(({ rule }) => rule.id)).toEqual(["rule-0"]);
  expect(checks.map(({ rule }) => rule.id)).toEqual(["rule-1"]);
  expect(presumptions.map(({ criterion }) => criterion)).toEqual([clean.test]);
});

const yes: Criterion = { fact: "isListed", is: true };
const no: Criterion = { fact: "isListed", is: false };
const open: Criterion = { fact: "employees", min: 1, unit: "people" };
const known = company({ facts: { isListed: true } });

describe("All is the least of its parts, any the greatest: not met, unknown, to check, met", () => {
  test.each<[Criterion[], string, string]>([
    [[yes, yes], "met", "met"],
    [[yes, review], "to_check", "met"],
    [[yes, open], "unknown", "met"],
    [[yes, no], "not_met", "met"],
    [[review, open], "unknown", "to_check"],
    [[review, no], "not_met", "to_check"],
    [[open, no], "not_met", "unknown"],
    [[no, no], "not_met", "not_met"],
    [[yes, review, open], "unknown", "met"],
  ])("%o: all %s, any %s", (parts, all, any) => {
    expect(outcomeOf({ all: parts }, known, march)).toBe(all);
    expect(outcomeOf({ any: parts }, known, march)).toBe(any);
  });

  test.each<[Criterion, string]>([
    [yes, "not_met"],
    [no, "met"],
    [open, "unknown"],
    [review, "to_check"],
  ])("not %o: %s", (not, outcome) => {
    expect(outcomeOf({ not }, known, march)).toBe(outcome);
  });
});

describe("The number beside a verdict", () => {
  const count = (rules: RuleSet["rules"], facts: Knowledge["facts"]) =>
    verdictCount(judged(ruleSet(rules), company({ facts }), march));
  test("counts the questions while answers are missing", () => {
    expect(count([listed, staffed, reviewed], {})).toBe(2);
  });
  test("counts the checks else", () => {
    expect(count([listed, staffed, reviewed], met)).toBe(1);
    expect(count([listed, reviewed, unverified], { isListed: false })).toBe(2);
  });
});

test("A list without a condition, which the schema refuses, is not judged", () => {
  const broken: Criterion = JSON.parse('{ "some": "patents" }');
  expect(() => compileRuleSet(ruleSet([requirement(broken)]), march)).toThrow("always has a condition");
});

test("Rules that the schema has not passed are refused, not guessed", () => {
  const unknownFact = requirement({ fact: "shoeSize", is: true });
  expect(() => compileRuleSet(ruleSet([unknownFact]), march)).toThrow("no fact named shoeSize");
});

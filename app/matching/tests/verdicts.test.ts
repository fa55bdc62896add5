import { describe, expect, test } from "vitest";
import { verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, review, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

const listed = requirement({ fact: "isListed", is: true });
const staffed = requirement({ fact: "employees", min: 5, unit: "people" });
const reviewed = requirement(review);
const doubted = requirement({ fact: "isListed", is: false }, { decidedBy: "person" });
const confirmed = requirement({ fact: "isListed", is: true }, { decidedBy: "person" });
const clean = requirement({ fact: "hasTaxArrears", is: false });
const unsanctioned = exclusion({ some: "sanctions", where: { fact: "kind", anyOf: ["clawback"] } });
const unlisted = requirement({ fact: "isListed", is: false });
const unverified = requirement({ fact: "isListed", is: false }, { verified: false });
const met = { isListed: true, employees: 5 };

describe("The six verdicts", () => {
  test.each<
    [title: string, rules: RuleSet["rules"], facts: Knowledge["facts"], complete: string, partial: string]
  >([
    ["every rule is met", [listed, staffed], met, "eligible", "no_obstacle_found"],
    ["a person still checks one", [listed, reviewed], met, "eligible", "no_obstacle_found"],
    ["facts speak against an unverified rule", [listed, unverified], met, "probably_not", "probably_not"],
    ["facts speak against what a person decides", [listed, doubted], met, "probably_not", "probably_not"],
    ["and one is unknown besides", [doubted, staffed], { isListed: true }, "probably_not", "probably_not"],
    ["and one fails besides", [doubted, staffed], { ...met, employees: 4 }, "not_eligible", "not_eligible"],
    ["facts speak for what a person decides", [listed, confirmed], met, "eligible", "no_obstacle_found"],
    ["everything waits for a person", [reviewed, confirmed], met, "needs_information", "needs_information"],
    [
      "everything waits for a person or is presumed",
      [reviewed, clean],
      met,
      "needs_information",
      "needs_information",
    ],
    ["everything is presumed", [clean], met, "needs_information", "needs_information"],
    ["a presumption stands beside what is known", [clean, listed], met, "eligible", "no_obstacle_found"],
    [
      "what was presumed is said",
      [clean, reviewed],
      { hasTaxArrears: false },
      "eligible",
      "no_obstacle_found",
    ],
    [
      "no rule applies",
      [requirement(review, { onlyIf: listed.test }), unlisted],
      { isListed: false },
      "eligible",
      "no_obstacle_found",
    ],
    ["one is unknown", [listed, staffed], { isListed: true }, "needs_information", "needs_information"],
    ["one is unknown, one to check", [reviewed, staffed], {}, "needs_information", "needs_information"],
    ["one fails", [listed, staffed], { ...met, employees: 4 }, "not_eligible", "not_eligible"],
    ["one fails, another is unknown", [staffed, listed], { isListed: false }, "not_eligible", "not_eligible"],
    ["nothing is demanded", [], met, "eligible", "not_judged"],
    ["nothing is demanded, of nobody knows whom", [], {}, "needs_information", "not_judged"],
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
      basis: null,
      findings: [],
      failing: [],
      checks: [],
      doubts: [],
      questions: [],
      presumptions: [],
      track: null,
      tracks: [],
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

describe("Where nothing that is known settles a rule", () => {
  const asked = (...rules: RuleSet["rules"]) =>
    judged(ruleSet(rules), company({ facts: { employees: 5 } }), march).questions.map(({ id }) => id);
  const certified: Criterion = { some: "certificates", where: { fact: "kind", anyOf: ["venture"] } };
  test.each<[string, RuleSet["rules"], string[]]>([
    ["what is presumed is asked", [reviewed, clean], ["fact:hasTaxArrears"]],
    ["a list that is presumed to be complete, too", [unsanctioned], ["list:sanctions"]],
    [
      "as is what would do without a person",
      [requirement({ any: [review, certified] })],
      ["list:certificates"],
    ],
    ["but not what a person judges besides", [requirement({ all: [review, clean.test] })], []],
    ["nor anything that only a person can say", [reviewed, confirmed], []],
  ])("%s", (_title, rules, questions) => expect(asked(...rules)).toEqual(questions));
  test("and otherwise nothing that is presumed is asked", () => {
    expect(asked(staffed, clean)).toEqual([]);
  });
});

test("A judgement names what fails, what is to check and what it rests on", () => {
  const { failing, checks, doubts, presumptions } = judged(
    ruleSet([listed, reviewed, clean]),
    company({ facts: { isListed: false } }),
    march,
  );
  expect(failing.map(({ rule }) => rule.id)).toEqual(["rule-0"]);
  expect(checks.map(({ rule }) => rule.id)).toEqual(["rule-1"]);
  expect(doubts).toEqual([]);
  expect(presumptions.map(({ leaf }) => leaf.criterion)).toEqual([clean.test]);
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

test("A list without a condition, which the schema refuses, is not judged", () => {
  const broken: Criterion = JSON.parse('{ "some": "patents" }');
  expect(() => compileRuleSet(ruleSet([requirement(broken)]), march)).toThrow("always has a condition");
});

test("Rules that the schema has not passed are refused, not guessed", () => {
  const unknownFact = requirement({ fact: "shoeSize", is: true });
  expect(() => compileRuleSet(ruleSet([unknownFact]), march)).toThrow("no fact named shoeSize");
});

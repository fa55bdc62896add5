import { describe, expect, test } from "vitest";
import { decider } from "#app/matching/judging/leaf-test.ts";
import type { Facts, Knowledge, Value } from "#app/matching/knowledge.ts";
import { type OutcomeName, outcomeNames } from "#app/matching/outcome.ts";
import type { Criterion, Over, Range, Rule } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

const sales = (as: Over["as"], range: Range<number>, lastClosedYears = 3): Criterion => ({
  fact: "revenue",
  ...range,
  unit: "KRW",
  over: { lastClosedYears, as, at: "deadline" },
});

describe("A series over the last three closed years (2025, 2024, 2023)", () => {
  test.each<[as: Over["as"], range: Range<number>, years: Record<string, number>, outcome: OutcomeName]>([
    ["each", { min: 10 }, { 2025: 10, 2024: 11, 2023: 10 }, "met"],
    ["each", { min: 10 }, { 2025: 10, 2024: 9, 2023: 10 }, "not_met"],
    // One year decides, though others are missing.
    ["each", { min: 10 }, { 2023: 9 }, "not_met"],
    ["each", { min: 10 }, { 2025: 10, 2023: 10 }, "unknown"],
    ["any", { min: 10 }, { 2024: 10 }, "met"],
    ["any", { min: 10 }, { 2025: 9, 2024: 9, 2023: 9 }, "not_met"],
    ["any", { min: 10 }, { 2025: 9, 2024: 9 }, "unknown"],
    ["sum", { min: 30 }, { 2025: 5, 2024: 5, 2023: 20 }, "met"],
    ["sum", { min: 30 }, { 2025: 5, 2024: 5, 2023: 19 }, "not_met"],
    ["sum", { min: 30 }, { 2025: 99, 2024: 99 }, "unknown"],
    ["average", { min: 10 }, { 2025: 5, 2024: 5, 2023: 20 }, "met"],
    ["average", { above: 10 }, { 2025: 5, 2024: 5, 2023: 20 }, "not_met"],
    ["average", { min: 10 }, { 2025: 99, 2024: 99 }, "unknown"],
    // In binary 0.1 + 0.2 is more than 0.3.
    ["sum", { max: 0.3 }, { 2025: 0.1, 2024: 0.2, 2023: 0 }, "met"],
    // Years that do not count change nothing.
    ["each", { min: 10 }, { 2026: 0, 2025: 10, 2024: 10, 2023: 10, 2022: 0 }, "met"],
  ])("%s %o of %o: %s", (as, range, revenue, outcome) => {
    expect(outcomeOf(sales(as, range), company({ facts: { revenue } }), march)).toBe(outcome);
  });
});

describe("Which years a company is asked for", () => {
  const asked = (revenue?: Record<string, number>) =>
    judged(
      ruleSet([requirement(sales("sum", { min: 1 }))]),
      company({ facts: revenue ? { revenue } : {} }),
      march,
    ).questions;
  test("nothing given", () => expect(asked()).toMatchObject([{ id: "fact:revenue", cause: "not_given" }]));
  test("a year missing", () =>
    expect(asked({ 2025: 1, 2024: 1 })).toMatchObject([{ id: "fact:revenue", cause: "years_missing" }]));
});

describe("Years before the founding have no figures, and nobody is asked for them", () => {
  const ratio = (range: Range<number>, as: Over["as"] = "each"): Criterion => ({
    fact: "debtRatio",
    ...range,
    unit: "percent",
    over: { lastClosedYears: 2, as, at: "deadline" },
  });
  const since = (foundedOn: string, facts: Facts = {}) => company({ facts: { foundedOn, ...facts } });
  const preFounder = company({ facts: { size: "pre_founder" } });
  const judgedAs = (as: Rule["as"], test: Criterion, knowledge: Knowledge) => {
    const [finding] = judged(
      ruleSet([as === "exclusion" ? exclusion(test) : requirement(test)]),
      knowledge,
      march,
    ).findings;
    return [finding?.outcome, finding?.questions.flatMap(({ years }) => years)];
  };
  test.each<[string, Rule["as"], Criterion, Knowledge, Rule["as"] | string, readonly string[]]>([
    ["there were no sales", "requirement", sales("each", { below: 20 }), since("2026-01-05"), "met", []],
    ["so none were enough", "requirement", sales("sum", { min: 20 }), since("2026-01-05"), "not_met", []],
    ["a pre-founder has none", "requirement", sales("each", { below: 20 }), preFounder, "met", []],
    [
      "only the years since are asked",
      "requirement",
      sales("sum", { min: 20 }),
      since("2024-06-01"),
      "unknown",
      ["2025", "2024"],
    ],
    [
      "and decide",
      "requirement",
      sales("sum", { min: 20 }),
      since("2025-06-01", { revenue: { 2025: 20 } }),
      "met",
      [],
    ],
    ["no two years were bad", "exclusion", ratio({ min: 500 }), since("2025-06-01"), "met", []],
    ["no year was bad", "requirement", ratio({ max: 500 }), since("2026-06-01"), "met", []],
    [
      "the one year counts",
      "requirement",
      ratio({ max: 500 }),
      since("2025-06-01", { debtRatio: { 2025: 501 } }),
      "not_met",
      [],
    ],
    [
      "the average is of one year",
      "requirement",
      ratio({ max: 500 }, "average"),
      since("2025-06-01", { debtRatio: { 2025: 500 } }),
      "met",
      [],
    ],
    [
      "a figure given all the same counts",
      "requirement",
      sales("each", { below: 20 }),
      since("2025-06-01", { revenue: { 2025: 1, 2024: 30, 2023: 1 } }),
      "not_met",
      [],
    ],
  ])("%s", (_, as, criterion, knowledge, outcome, years) => {
    expect(judgedAs(as, criterion, knowledge)).toEqual([outcome, years]);
  });
});

describe("Words of a list", () => {
  test.each<[title: string, criterion: Criterion, size: string, outcome: OutcomeName]>([
    ["one of the words", { fact: "size", anyOf: ["micro", "large"] }, "large", "met"],
    ["none of the words", { fact: "size", anyOf: ["micro", "large"] }, "small", "not_met"],
    ["a member of the group", { fact: "size", anyOf: ["sme"] }, "small", "met"],
    ["no member of the group", { fact: "size", anyOf: ["sme"] }, "midsize", "not_met"],
    ["a word that is kept out", { fact: "size", noneOf: ["large"] }, "large", "not_met"],
    ["a word that is not kept out", { fact: "size", noneOf: ["large"] }, "medium", "met"],
    ["a group that is kept out", { fact: "size", noneOf: ["sme"] }, "micro", "not_met"],
  ])("%s", (_title, criterion, size, outcome) => {
    expect(outcomeOf(criterion, company({ facts: { size } }), march)).toBe(outcome);
    expect(outcomeOf(criterion, company(), march)).toBe("unknown");
  });
});

const options = { a: { ko: "가", en: "a" }, b: { ko: "나", en: "b" }, c: { ko: "다", en: "c" } };
const uses = { ask: { key: "uses", ko: "쓰임새", en: "uses", type: "choices", options } } as const;

describe("Several words at once", () => {
  test.each<[test: Criterion, given: string[], outcome: OutcomeName]>([
    [{ ...uses, anyOf: ["a", "b"] }, ["b", "c"], "met"],
    [{ ...uses, anyOf: ["a", "b"] }, ["c"], "not_met"],
    [{ ...uses, anyOf: ["a"] }, [], "not_met"],
    [{ ...uses, allOf: ["a", "b"] }, ["a", "b", "c"], "met"],
    [{ ...uses, allOf: ["a", "b"] }, ["a", "c"], "not_met"],
    [{ ...uses, noneOf: ["a", "b"] }, ["c"], "met"],
    [{ ...uses, noneOf: ["a", "b"] }, ["b", "c"], "not_met"],
    [{ ...uses, noneOf: ["a"] }, [], "met"],
  ])("%o of %o: %s", (criterion, given, outcome) => {
    expect(outcomeOf(criterion, company({ answers: { uses: given } }), march)).toBe(outcome);
    expect(outcomeOf(criterion, company(), march)).toBe("unknown");
  });

  test("of a group that all words must hold, any one member will do", () => {
    const type = {
      type: "choices",
      options: { ...options, vowel: { ko: "모음", en: "vowel", members: ["a"] } },
    } as const;
    const decide = decider(type, { allOf: ["vowel", "b"] }, march);
    expect(outcomeNames[decide(["a", "b"])]).toBe("met");
    expect(outcomeNames[decide(["b", "c"])]).toBe("not_met");
  });
});

describe("Credit grades, from best to worst", () => {
  test.each<[Criterion, string, OutcomeName]>([
    [{ fact: "creditGrade", atLeast: "BBB" }, "A", "met"],
    [{ fact: "creditGrade", atLeast: "BBB" }, "BBB", "met"],
    [{ fact: "creditGrade", atLeast: "BBB" }, "BB", "not_met"],
    [{ fact: "creditGrade", atMost: "BBB" }, "BB", "met"],
    [{ fact: "creditGrade", atMost: "BBB" }, "BBB", "met"],
    [{ fact: "creditGrade", atMost: "BBB" }, "A", "not_met"],
  ])("%o with %s: %s", (criterion, creditGrade, outcome) => {
    expect(outcomeOf(criterion, company({ facts: { creditGrade } }), march)).toBe(outcome);
  });
});

test.each<[fact: string, value: Value, test: Criterion]>([
  ["isListed", "true", { fact: "isListed", is: true }],
  ["employees", "10", { fact: "employees", min: 1, unit: "people" }],
  ["foundedOn", 20260101, { fact: "foundedOn", to: "2026-12-31" }],
  ["revenue", 100, sales("each", { min: 1 })],
  ["revenue", ["100"], sales("any", { min: 1 })],
  ["creditGrade", true, { fact: "creditGrade", atLeast: "D" }],
  ["size", 3, { fact: "size", noneOf: ["large"] }],
])(
  "A value of the wrong type (%s = %o), should one get this far, counts as unknown",
  (fact, value, criterion) => {
    expect(outcomeOf(criterion, company({ facts: { [fact]: value } }), march)).toBe("unknown");
  },
);

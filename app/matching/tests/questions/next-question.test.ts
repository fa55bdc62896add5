import { describe, expect, test } from "vitest";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { nextQuestions, oneAnswerAway } from "#app/matching/next-question.ts";
import type { Criterion, Rule } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { decidedBySubject } from "#app/matching/why-asked.ts";

const set = (weight: number, ...rules: Rule[]) => ({
  compiled: compileRuleSet(ruleSet(rules), march),
  weight,
  kind: "any" as const,
});
const people = (range: { min?: number; max?: number }): Criterion => ({
  fact: "employees",
  ...range,
  unit: "people",
});
const confirmed: Criterion = {
  some: "technologies",
  where: { fact: "confirmation", anyOf: ["holding", "developing"] },
};
const listed: Criterion = { fact: "isListed", is: true };
const share: Criterion = {
  ask: { key: "share", ko: "자부담률", en: "own share", type: "number", unit: "percent" },
  min: 30,
  unit: "percent",
};

describe("The next question", () => {
  test("is the one whose single best answer opens most opportunities", () => {
    const sets = [
      set(3, requirement(people({ min: 10 }))),
      set(4, requirement(people({ max: 9 }))),
      set(2, requirement(people({ min: 5 }))),
      set(5, requirement(listed)),
    ];
    expect(nextQuestions(company(), sets)).toMatchObject([
      // Five to nine employees open four and two; ten would open three and two.
      { question: { id: "fact:employees" }, asked: 9, opens: 6, closes: 9, best: { value: 5 } },
      { question: { id: "fact:isListed" }, asked: 5, opens: 5, closes: 5, best: { value: true } },
    ]);
  });
  test("is counted only where it is the last one", () => {
    const sets = [set(7, requirement(people({ min: 10 })), requirement(listed)), set(1, requirement(listed))];
    expect(nextQuestions(company(), sets)).toMatchObject([
      { question: { id: "fact:isListed" }, asked: 8, opens: 1, closes: 8 },
      { question: { id: "fact:employees" }, asked: 7, opens: 0, closes: 7, best: null },
    ]);
  });
  test("may be about a list: an item that is looked for, or that there are no others", () => {
    const sets = [set(2, requirement(confirmed)), set(3, exclusion({ ...confirmed, atLeast: 2 }))];
    expect(nextQuestions(company(), sets)).toMatchObject([
      {
        question: { id: "list:technologies" },
        opens: 5,
        best: { known: { items: [{ confirmation: "holding" }], complete: true } },
      },
    ]);
  });
  test("counts one opportunity where the answer is kept for one only", () => {
    expect(nextQuestions(company(), [set(9, requirement(share))])).toMatchObject([
      { question: { id: "ask:share" }, asked: 1, opens: 1, closes: 1, best: { ask: "share", value: 30 } },
    ]);
  });
  test("says of which kind the opportunities are", () => {
    const sets = [set(2, requirement(listed)), { ...set(3, requirement(listed)), kind: "export" as const }];
    expect(nextQuestions<"any" | "export">(company(), sets)).toMatchObject([
      { opensByKind: { any: 2, export: 3 } },
    ]);
  });
  test.each<[string, Rule]>([
    [
      "that is refused already",
      requirement({ all: [people({ min: 5 }), { fact: "headquarters", anyOf: ["jeju"] }] }),
    ],
    ["that a person decides", requirement(people({ min: 5 }), { decidedBy: "person" })],
    ["that asks the agency", requirement({ review: { ko: "적합성", en: "fit" } })],
  ])("is none for an opportunity %s", (_title, rule) => {
    expect(nextQuestions(company({ facts: { headquarters: "seoul" } }), [set(1, rule)])).toEqual([]);
  });
  test("is left out where no answer decides anything", () => {
    // Whatever the number is: that the notice does not say which day counts keeps the rule open.
    const young: Criterion = { fact: "foundedOn", ago: { max: { years: 7 } }, at: "not_printed" };
    const rule = requirement({ any: [young, { all: [young, people({ min: 5 })] }] });
    const known = company({ facts: { foundedOn: "2019-03-15" } });
    const asked = judge(set(1, rule).compiled, known).questions.map(({ id }) => id);
    expect(asked).toContain("fact:employees");
    expect(nextQuestions(known, [set(1, rule)])).toEqual([]);
  });
  test("are no more than are wanted", () => {
    const sets = [set(2, requirement(listed)), set(1, requirement(people({ min: 5 })))];
    expect(nextQuestions(company(), sets, 1).map(({ question }) => question.id)).toEqual(["fact:isListed"]);
  });
});

describe("One answer away", () => {
  const rules = [requirement(people({ min: 10 })), requirement(listed)];
  test.each<[string, Parameters<typeof company>[0], object | null]>([
    ["nothing known: two are needed", {}, null],
    [
      "one known",
      { facts: { isListed: true } },
      { question: { id: "fact:employees" }, answer: { value: 10 } },
    ],
    ["all known", { facts: { isListed: true, employees: 10 } }, null],
    ["refused", { facts: { isListed: false } }, null],
  ])("%s", (_title, known, expected) => {
    const away = oneAnswerAway(set(1, ...rules).compiled, company(known));
    if (expected === null) expect(away).toBeNull();
    else expect(away).toMatchObject(expected);
  });
});

test("A field of the profile says how many opportunities it decides about, each counted once", () => {
  const of = (weight: number, ...rules: Rule[]) => ({ ruleSet: ruleSet(rules), weight });
  const decided = decidedBySubject([
    of(4, requirement(people({ min: 5 })), exclusion(people({ min: 50 }), { unless: confirmed })),
    of(3, requirement(share), requirement(listed, { onlyIf: people({ min: 1 }) })),
    of(2, requirement(people({ min: 5 }), { verified: false }), requirement(listed, { decidedBy: "person" })),
  ]);
  expect([...decided]).toEqual([
    ["fact:employees", 7],
    ["list:technologies", 4],
    ["fact:isListed", 3],
  ]);
});

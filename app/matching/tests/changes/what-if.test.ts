import { describe, expect, test } from "vitest";
import type { Change } from "#app/matching/changes/change.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, Rule } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { whatIf } from "#app/matching/what-if.ts";

function of(rules: readonly Rule[], known: Partial<Knowledge>, moment: Moment = march) {
  return whatIf(compileRuleSet(ruleSet([...rules]), moment), company(known));
}

function changes(rules: readonly Rule[], known: Partial<Knowledge>): readonly (readonly Change[])[] {
  return of(rules, known).sets.map((set) => set.changes);
}

const complete = (...items: Facts[]) => ({ items, complete: true });
const confirmed: Criterion = {
  some: "technologies",
  where: { fact: "confirmation", anyOf: ["holding", "developing"] },
};
const people = (range: { min?: number; above?: number; max?: number; below?: number }): Criterion => ({
  fact: "employees",
  ...range,
  unit: "people",
});

describe("A figure changes to the nearest one that passes", () => {
  test.each([
    [{ min: 10 }, 4, 10],
    [{ above: 10 }, 4, 11],
    [{ max: 10 }, 14, 10],
    [{ below: 10 }, 14, 9],
    [{ min: 10, max: 20 }, 4, 10],
    [{ min: 10, max: 20 }, 44, 20],
  ])("%o: %i people become %i", (range, from, to) => {
    expect(changes([requirement(people(range))], { facts: { employees: from } })).toEqual([
      [{ kind: "fact", fact: "employees", from, to, how: "effort" }],
    ]);
  });
  test("that passes every other rule, too", () => {
    const rules = [requirement(people({ min: 10 })), exclusion(people({ max: 12 }))];
    expect(changes(rules, { facts: { employees: 4 } })).toMatchObject([[{ to: 13 }]]);
  });
  test("and not at all where another rule leaves no room", () => {
    const rules = [requirement(people({ min: 10 })), exclusion(people({ above: 9 }))];
    expect(changes(rules, { facts: { employees: 4 } })).toEqual([]);
  });
});

describe("What a company decides or works for", () => {
  test.each<[string, Criterion, Facts, unknown]>([
    ["a flag", { fact: "hasTaxArrears", is: false }, { hasTaxArrears: true }, false],
    ["a word", { fact: "headquarters", anyOf: ["busan", "daegu"] }, { headquarters: "seoul" }, "busan"],
    [
      "a group of words",
      { fact: "headquarters", noneOf: ["capital_area"] },
      { headquarters: "seoul" },
      "busan",
    ],
    ["a grade, the nearest", { fact: "creditGrade", atLeast: "BBB" }, { creditGrade: "CCC" }, "BBB"],
  ])("is proposed: %s", (_title, criterion, facts, to) => {
    expect(changes([requirement(criterion)], { facts })[0]).toMatchObject([{ kind: "fact", to }]);
  });
  test("comes with decisions before efforts", () => {
    const either: Criterion = { any: [people({ min: 5 }), { fact: "headquarters", anyOf: ["busan"] }] };
    expect(changes([requirement(either)], { facts: { employees: 4, headquarters: "seoul" } })).toMatchObject([
      [{ fact: "headquarters" }],
      [{ fact: "employees" }],
    ]);
  });
  test("may also free from the rule", () => {
    const young = requirement(people({ max: 3 }), { unless: { fact: "headquarters", anyOf: ["jeju"] } });
    expect(changes([young], { facts: { employees: 4, headquarters: "seoul" } })).toMatchObject([
      [{ fact: "headquarters", to: "jeju" }],
      [{ fact: "employees", to: 3 }],
    ]);
  });
});

describe("What cannot be changed is not proposed", () => {
  const sales: Criterion = {
    fact: "revenue",
    min: 100,
    unit: "KRW",
    over: { lastClosedYears: 1, as: "each", at: "deadline" },
  };
  test.each<[string, Criterion, Facts]>([
    [
      "too old",
      { fact: "foundedOn", ago: { max: { years: 7 } }, at: "announcement" },
      { foundedOn: "2015-01-01" },
    ],
    [
      "an answer of this opportunity",
      {
        ask: { key: "own", ko: "비율", en: "share", type: "number", unit: "percent" },
        min: 5,
        unit: "percent",
      },
      {},
    ],
  ])("%s", (_title, criterion, facts) => {
    const { sets, overTime, fixed } = of([requirement(criterion)], { facts, answers: { own: 1 } });
    expect([sets, overTime]).toEqual([[], []]);
    expect(fixed).toHaveLength(1);
  });
  test("the year that is past: the next one may be another", () => {
    const { sets, overTime, fixed } = of([requirement(sales)], { facts: { revenue: { "2025": 50 } } });
    expect([sets, fixed]).toEqual([[], []]);
    expect(overTime).toMatchObject([{ until: "2027-03-31", isInTime: false }]);
  });
  test.each<[string, Criterion, Partial<Knowledge>, string | null]>([
    ["a company's size", { fact: "size", noneOf: ["large"] }, { facts: { size: "large" } }, null],
    [
      "a ban, to its last day",
      { not: { some: "sanctions", where: { fact: "endsOn", validAt: "announcement" } } },
      { lists: { sanctions: complete({ endsOn: "2026-05-31" }) } },
      "2026-06-01",
    ],
  ])("%s has to be waited for", (_title, criterion, known, until) => {
    const { sets, overTime } = of([requirement(criterion)], known);
    expect(sets).toEqual([]);
    expect(overTime).toMatchObject([{ until, isInTime: false }]);
  });
  test("nothing at all while the company is not refused", () => {
    expect(of([requirement(people({ min: 5 }))], {})).toEqual({ sets: [], overTime: [], fixed: [] });
  });
  test("what a person decides is changed where the facts speak against it", () => {
    const rules = [requirement(people({ min: 5 }), { decidedBy: "person" })];
    expect(of(rules, { facts: { employees: 1 } }).sets).toMatchObject([
      { changes: [{ fact: "employees", to: 5 }], verdict: "needs_information" },
    ]);
    expect(of(rules, { facts: { employees: 6 } }).sets).toEqual([]);
  });
});

describe("An age that is reached in time", () => {
  const old: Criterion = { fact: "foundedOn", ago: { min: { years: 3 } }, at: "application" };
  test.each([
    ["2023-03-25", "2026-03-25", true],
    ["2023-03-31", "2026-03-31", true],
    ["2023-04-01", "2026-04-01", false],
  ])("founded on %s, it is on %s", (foundedOn, until, isInTime) => {
    const { sets, overTime } = of([requirement(old)], { facts: { foundedOn } });
    expect(overTime).toMatchObject([{ until, isInTime }]);
    expect(sets).toEqual(isInTime ? [{ changes: [], applyFrom: until, verdict: "eligible" }] : []);
  });
  test("is told together with what has to be changed besides", () => {
    const rules = [requirement(old), requirement(people({ min: 5 }))];
    expect(of(rules, { facts: { foundedOn: "2023-03-25", employees: 4 } }).sets).toMatchObject([
      { applyFrom: "2026-03-25", changes: [{ fact: "employees", to: 5 }] },
    ]);
  });
});

describe("Lists", () => {
  const plain = { field: "ai", trl: 5, confirmation: "none" };
  test("If confirmed: the technology that is there, or another one", () => {
    const known = { lists: { technologies: complete(plain) } };
    expect(changes([requirement(confirmed)], known).slice(0, 2)).toEqual([
      [
        {
          kind: "item",
          list: "technologies",
          at: 0,
          from: { confirmation: "none" },
          to: { confirmation: "holding" },
          how: "effort",
        },
      ],
      [{ kind: "added", list: "technologies", item: { confirmation: "holding" }, count: 1, how: "effort" }],
    ]);
  });
  test("One technology has to have it all: its field stays", () => {
    const where: Criterion = {
      all: [
        { fact: "field", anyOf: ["ai"] },
        { fact: "trl", min: 7, unit: "level" },
      ],
    };
    const known = { lists: { technologies: complete({ field: "quantum", trl: 3 }, plain) } };
    expect(changes([requirement({ some: "technologies", where })], known)[0]).toMatchObject([
      { kind: "item", at: 1, from: { trl: 5 }, to: { trl: 7 } },
    ]);
  });
  test("A list that is not closed asks, and does not advise", () => {
    const known = { lists: { technologies: { items: [plain], complete: false } } };
    expect(of([requirement(confirmed)], known)).toEqual({ sets: [], overTime: [], fixed: [] });
  });
  test("As many as are missing are added", () => {
    const rule = requirement({ some: "patents", where: { fact: "kind", anyOf: ["patent"] }, atLeast: 3 });
    expect(changes([rule], { lists: { patents: complete({ kind: "patent" }) } })).toEqual([
      [{ kind: "added", list: "patents", item: { kind: "patent" }, count: 2, how: "effort" }],
    ]);
  });
  test("What is new is there from today on, so a day that counts before is out of reach", () => {
    const got = (at: "announcement" | "deadline"): Criterion => ({
      some: "certificates",
      where: {
        all: [
          { fact: "kind", anyOf: ["venture"] },
          { fact: "issuedOn", ago: { min: { days: 0 } }, at },
        ],
      },
    });
    const known = { lists: { certificates: complete() } };
    expect(changes([requirement(got("announcement"))], known)).toEqual([]);
    expect(changes([requirement(got("deadline"))], known)).toMatchObject([
      [{ kind: "added", item: { kind: "venture", issuedOn: "2026-03-31" } }],
    ]);
  });
  test("What is missing of a sum is one more item", () => {
    const rule = requirement({ total: "investments", of: "amount", min: 300, unit: "KRW" });
    expect(changes([rule], { lists: { investments: complete({ amount: 120 }) } })[0]).toMatchObject([
      { kind: "added", item: { amount: 180 }, count: 1 },
    ]);
  });
  test("A site can be given up, a technology cannot", () => {
    const known = {
      lists: { sites: complete({ region: "jeju" }, { region: "seoul" }), technologies: complete(plain) },
    };
    const inSeoul = exclusion({ some: "sites", where: { fact: "region", anyOf: ["seoul"] } });
    expect(changes([inSeoul], known)).toEqual([
      [{ kind: "removed", list: "sites", at: [1], how: "decision" }],
    ]);
    expect(
      changes([exclusion({ some: "technologies", where: { fact: "field", anyOf: ["ai"] } })], known),
    ).toEqual([]);
  });
  test("A new item that would leave questions behind is no way out, one that answers them is", () => {
    const mature = requirement({ some: "technologies", where: { fact: "trl", min: 7, unit: "level" } });
    const sets = changes([requirement(confirmed), mature], { lists: { technologies: complete() } });
    expect(sets[0]).toMatchObject([{ item: { confirmation: "holding", trl: 7 } }]);
  });
});

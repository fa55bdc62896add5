import { describe, expect, test } from "vitest";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { whatIf } from "#app/matching/what-if.ts";
import { compileRuleSet } from "../judging/compile.ts";
import { company, march, requirement, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

/** Announced on 2 March 2026, judged on the 20th, open until the 31st. */
const outcome = (criterion: Criterion, known: Partial<Knowledge>) =>
  outcomeOf(criterion, company(known), march);

const listed = (list: keyof Knowledge["lists"], items: readonly Facts[], complete = true) => ({
  lists: { [list]: { items, complete } },
});

describe("A place lies within its province, and the province within its groups", () => {
  const seat = (anyOf: string[]): Criterion => ({ fact: "headquarters", anyOf });
  test.each<[says: string, criterion: Criterion, headquarters: string, outcome: string]>([
    ["포항시", seat(["gyeongbuk/포항시"]), "gyeongbuk/포항시", "met"],
    ["포항시", seat(["gyeongbuk/포항시"]), "gyeongbuk/경주시", "not_met"],
    ["포항시", seat(["gyeongbuk/포항시"]), "seoul", "not_met"],
    ["포항시", seat(["gyeongbuk/포항시"]), "gyeongbuk", "unknown"],
    ["경북", seat(["gyeongbuk"]), "gyeongbuk/포항시", "met"],
    ["경북", seat(["gyeongbuk"]), "gyeongbuk", "met"],
    ["비수도권", seat(["non_capital"]), "gyeongbuk/포항시", "met"],
    ["수도권", seat(["capital_area"]), "gyeonggi/성남시", "met"],
    ["수도권 제외", { fact: "headquarters", noneOf: ["capital_area"] }, "gyeonggi/성남시", "not_met"],
    ["성남시 제외", { fact: "headquarters", noneOf: ["gyeonggi/성남시"] }, "gyeonggi", "unknown"],
    ["부산 중구", seat(["busan/중구"]), "seoul/중구", "not_met"],
  ])("%s: %o at %s is %s", (_, criterion, headquarters, expected) => {
    expect(outcome(criterion, { facts: { headquarters } })).toBe(expected);
  });

  test("a company that says only its province is asked for its city", () => {
    const rules = ruleSet([requirement(seat(["gyeongbuk/포항시"]))]);
    const { questions } = judged(rules, company({ facts: { headquarters: "gyeongbuk" } }), march);
    expect(questions).toMatchObject([{ id: "fact:headquarters", to: "company", cause: "too_coarse" }]);
  });
});

const sixMonths: Criterion = { fact: "headquartersSince", ago: { min: { months: 6 } }, at: "announcement" };
const factory = (since: Criterion): Criterion => ({
  some: "sites",
  where: {
    all: [{ fact: "kind", anyOf: ["factory"] }, { fact: "region", anyOf: ["gyeongnam/김해시"] }, since],
  },
});
const twoYears = factory({ fact: "since", ago: { min: { years: 2 } }, at: "deadline" });

test.each<[says: string, criterion: Criterion, known: Partial<Knowledge>, outcome: string]>([
  ["본사를 6개월 이상 둠", sixMonths, { facts: { headquartersSince: "2025-09-02" } }, "met"],
  ["본사를 6개월 이상 둠", sixMonths, { facts: { headquartersSince: "2025-09-03" } }, "not_met"],
  ["본사를 6개월 이상 둠", sixMonths, {}, "unknown"],
  [
    "김해시에 2년 이상 된 공장",
    twoYears,
    listed("sites", [{ kind: "factory", region: "gyeongnam/김해시", since: "2024-03-31" }]),
    "met",
  ],
  [
    "김해시에 2년 이상 된 공장",
    twoYears,
    listed("sites", [{ kind: "factory", region: "gyeongnam/김해시", since: "2024-04-01" }]),
    "not_met",
  ],
  [
    "김해시에 2년 이상 된 공장",
    twoYears,
    listed("sites", [{ kind: "factory", region: "gyeongnam", since: "2020-01-01" }]),
    "unknown",
  ],
])("Since when a company is where it is: %s", (_, criterion, known, expected) => {
  expect(outcome(criterion, known)).toBe(expected);
});

const under40: Criterion = {
  some: "people",
  where: {
    all: [
      { fact: "role", anyOf: ["chief_executive"] },
      { fact: "bornOn", ago: { below: { years: 40 } }, at: "announcement" },
    ],
  },
};

test.each([
  ["1990", "met"],
  ["1986-04", "met"],
  ["1986-03-03", "met"],
  ["1986-03-02", "not_met"],
  ["1986-03", "unknown"],
  ["1986", "unknown"],
  ["1985", "not_met"],
])("A chief executive under 40 on 2 March 2026, born %s: %s", (bornOn, expected) => {
  expect(outcome(under40, listed("people", [{ role: "chief_executive", bornOn }]))).toBe(expected);
});

test("A year of birth that does not decide is asked for more exactly", () => {
  const known = company(listed("people", [{ role: "chief_executive", bornOn: "1986" }]));
  const { findings, questions } = judged(ruleSet([requirement(under40)]), known, march);
  expect(questions).toMatchObject([{ id: "list:people", cause: "item_incomplete" }]);
  expect(findings[0]?.test).toMatchObject({ lacking: ["bornOn"] });
});

const participation = (where: Criterion[], atLeast?: number): Criterion => ({
  some: "participations",
  where: { all: [{ fact: "programme", anyOf: ["창업도약패키지"] }, ...where] },
  ...(atLeast && { atLeast }),
});
const past = (programme: string, selectedOn: string) => ({ programme, selectedOn });

test.each<[says: string, criterion: Criterion, known: Partial<Knowledge>, outcome: string]>([
  [
    "같은 사업에 두 번 참여",
    participation([], 2),
    listed("participations", [past("창업도약 패키지", "2022-01-01"), past("창업도약패키지", "2024-01-01")]),
    "met",
  ],
  [
    "같은 사업에 두 번 참여",
    participation([], 2),
    listed("participations", [past("창업도약패키지", "2022-01-01")]),
    "not_met",
  ],
  [
    "최근 3년 안에 참여",
    participation([{ fact: "selectedOn", ago: { max: { years: 3 } }, at: "announcement" }]),
    listed("participations", [past("창업도약패키지", "2023-03-01")]),
    "not_met",
  ],
  [
    "벤처투자회사가 1년 안에 투자",
    {
      total: "investments",
      of: "amount",
      where: {
        all: [
          { fact: "investor", anyOf: ["venture_capital", "accelerator"] },
          { fact: "receivedOn", ago: { max: { years: 1 } }, at: "deadline" },
        ],
      },
      min: 100_000_000,
      unit: "KRW",
    },
    listed("investments", [
      { amount: 90_000_000, investor: "VC", receivedOn: "2025-06-01" },
      { amount: 10_000_000, investor: "액셀러레이터", receivedOn: "2025-03-31" },
      { amount: 500_000_000, investor: "angel", receivedOn: "2025-06-01" },
    ]),
    "met",
  ],
  [
    "경남의 대학과 협력",
    {
      some: "partners",
      where: {
        all: [
          { fact: "role", anyOf: ["university"] },
          { fact: "region", anyOf: ["gyeongnam"] },
        ],
      },
    },
    listed("partners", [{ role: "university", region: "gyeongnam/진주시" }]),
    "met",
  ],
])("%s", (_, criterion, known, expected) => {
  expect(outcome(criterion, known)).toBe(expected);
});

describe("A state that counts on a day", () => {
  const noArrears: Criterion = { fact: "hasTaxArrears", is: false, asOf: "announcement" };
  const arrears = company({ facts: { hasTaxArrears: true } });

  test("is judged by what the profile says, and shows the day", () => {
    const { findings } = judged(ruleSet([requirement(noArrears)]), arrears, march);
    expect(findings).toMatchObject([{ outcome: "not_met", test: { baseDays: ["2026-03-02"] } }]);
  });

  test.each([
    ["announcement", 0],
    ["deadline", 1],
    ["application", 1],
  ] as const)("can be changed only while the day has not passed: %s", (asOf, sets) => {
    const compiled = compileRuleSet(ruleSet([requirement({ ...noArrears, asOf })]), march);
    expect(whatIf(compiled, arrears).sets).toHaveLength(sets);
  });
});

const growth = (as: "each" | "any" | "average" | "compound", min: number, years = 3): Criterion => ({
  fact: "revenue",
  min,
  unit: "percent",
  over: { lastClosedYears: years, as: years === 1 ? "each" : as, at: { on: "2026-04-01" }, growth: true },
});
const sales = (...figures: number[]) => ({
  facts: { revenue: Object.fromEntries(figures.map((figure, at) => [String(2022 + at), figure])) },
});

test.each<[says: string, criterion: Criterion, known: Partial<Knowledge>, outcome: string]>([
  ["average of 10, 20 and 30 %", growth("average", 20), sales(1_000, 1_100, 1_320, 1_716), "met"],
  ["average just missed", growth("average", 20.1), sales(1_000, 1_100, 1_320, 1_716), "not_met"],
  ["a year that fell", growth("each", -10), sales(1_000, 1_000, 1_000, 890), "not_met"],
  ["a year that fell no further than that", growth("each", -11), sales(1_000, 1_000, 1_000, 890), "met"],
  [
    "one year decides against all",
    growth("each", 0),
    { facts: { revenue: { 2025: 1, 2024: 2 } } },
    "not_met",
  ],
  ["a year is missing", growth("average", 20), { facts: { revenue: { 2025: 2, 2024: 1 } } }, "unknown"],
  ["doubled in three years, compounded", growth("compound", 26), sales(1_000, 500, 700, 2_000), "not_met"],
  ["doubled in three years, compounded", growth("compound", 25.9), sales(1_000, 500, 700, 2_000), "met"],
  ["nothing before, so nothing has grown", growth("each", 0, 1), sales(0, 0, 0, 500), "not_met"],
  [
    "founded too late to have grown",
    growth("average", 20),
    { facts: { foundedOn: "2025-02-01", revenue: { 2025: 900 } } },
    "not_met",
  ],
])("Growth: %s", (_, criterion, known, expected) => {
  expect(outcome(criterion, known)).toBe(expected);
});

test("A fall that cannot be measured excludes nobody", () => {
  const fell: Criterion = { ...growth("each", 0, 1), min: undefined, max: -30 } as Criterion;
  const { min: _, ...test } = fell as { min?: number };
  const rules = ruleSet([{ ...requirement({ not: test as Criterion }) }]);
  const known = company({ facts: { foundedOn: "2025-02-01", revenue: { 2025: 900 } } });
  expect(judged(rules, known, march).findings[0]?.outcome).toBe("met");
});

const rndShare: Criterion = {
  fact: "rndShare",
  min: 5,
  unit: "percent",
  over: { lastClosedYears: 1, as: "each", at: { on: "2026-04-01" } },
};

test.each<[says: string, facts: Facts, outcome: string]>([
  ["worked out of both figures", { rndSpending: { 2025: 50 }, revenue: { 2025: 1_000 } }, "met"],
  ["worked out, and too little", { rndSpending: { 2025: 49 }, revenue: { 2025: 1_000 } }, "not_met"],
  ["given as it is", { rndShare: { 2025: 5 } }, "met"],
  [
    "given counts before what is worked out",
    { rndShare: { 2025: 4 }, rndSpending: { 2025: 50 }, revenue: { 2025: 1_000 } },
    "not_met",
  ],
  ["one figure alone", { rndSpending: { 2025: 50 } }, "unknown"],
  ["of no revenue there is no share", { rndSpending: { 2025: 50 }, revenue: { 2025: 0 } }, "unknown"],
])("A share of revenue: %s", (_, facts, expected) => {
  expect(outcome(rndShare, { facts })).toBe(expected);
});

test.each<[criterion: Criterion, known: Partial<Knowledge>]>([
  [{ fact: "employees", max: 20, unit: "people", about: true }, { facts: { employees: 400 } }],
  [{ fact: "size", anyOf: ["micro"], about: true }, { facts: { size: "micro" } }],
  [
    { fact: "foundedOn", ago: { max: { years: 3 } }, at: "announcement", about: true },
    { facts: { foundedOn: "2001-01-01" } },
  ],
  [{ fact: "employees", max: 20, unit: "people", about: true }, {}],
])("What a notice says only about never decides: %o", (criterion, known) => {
  expect(outcome(criterion, known)).toBe("to_check");
});

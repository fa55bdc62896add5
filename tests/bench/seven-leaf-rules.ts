import type { TopLevelCondition } from "json-rules-engine";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Rule } from "#app/matching/rule.ts";

export const deadline = "2026-12-31";
export const moment: Moment = {
  today: "2026-11-23",
  window: { announcedOn: "2026-11-02", opensOn: "2026-11-09", lastDay: deadline },
};

const printed = { cite: "공고문 3쪽", source: "bench", decidedBy: "facts", verified: true } as const;
const lastYear = { lastClosedYears: 1, as: "each", at: "deadline" } as const;
const age = (years: number) => ({ fact: "foundedOn", ago: { max: { years } }, at: "deadline" }) as const;

/** A rule set of seven leaves in Naru's rule language. */
export const ours: Rule[] = [
  { id: "size", as: "requirement", test: { fact: "size", anyOf: ["sme", "midsize"] }, ...printed },
  {
    id: "age",
    as: "requirement",
    test: { any: [age(7), { all: [age(10), { fact: "isNewIndustry", is: true }] }] },
    ...printed,
  },
  {
    id: "revenue",
    as: "requirement",
    test: { fact: "revenue", below: 12_000_000_000, unit: "KRW", over: lastYear },
    ...printed,
  },
  { id: "arrears", as: "exclusion", test: { fact: "hasTaxArrears", is: true }, ...printed },
  {
    id: "debt",
    as: "requirement",
    test: { fact: "debtRatio", below: 1_000, unit: "percent", over: lastYear },
    ...printed,
  },
];

const sizes = ["micro", "small", "medium", "midsize"];

/** The same seven leaves for json-rules-engine: one condition in which every leaf gets a result. */
export const forJsonRulesEngine: TopLevelCondition = {
  all: [
    { fact: "size", operator: "in", value: sizes },
    {
      any: [
        { fact: "age", operator: "lessThanInclusive", value: 7 },
        {
          all: [
            { fact: "age", operator: "lessThanInclusive", value: 10 },
            { fact: "isNewIndustry", operator: "equal", value: true },
          ],
        },
      ],
    },
    { fact: "revenue", operator: "lessThan", value: 12_000_000_000 },
    { fact: "hasTaxArrears", operator: "equal", value: false },
    { fact: "debtRatio", operator: "lessThan", value: 1_000 },
  ],
};

const fact = (name: string) => ({ var: name });

/** The same seven leaves for json-logic-engine. */
export const forJsonLogicEngine = {
  and: [
    { in: [fact("size"), sizes] },
    {
      or: [
        { "<=": [fact("age"), 7] },
        { and: [{ "<=": [fact("age"), 10] }, { "===": [fact("isNewIndustry"), true] }] },
      ],
    },
    { "<": [fact("revenue"), 12_000_000_000] },
    { "===": [fact("hasTaxArrears"), false] },
    { "<": [fact("debtRatio"), 1_000] },
  ],
};

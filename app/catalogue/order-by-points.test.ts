import { expect, test } from "vitest";
import { planJudging } from "#app/matching/judge-many.ts";
import { type Knowledge, nothingKnown } from "#app/matching/knowledge.ts";
import type { BonusRule, Criterion } from "#app/matching/rule.ts";
import { bonus, march, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import type { PeriodColumns } from "./catalogue.ts";
import { firstPointsOf, orderByPoints } from "./order-by-points.ts";
import { verdictColumn } from "./verdict-column.ts";

const small: Criterion = { fact: "size", anyOf: ["small"] };
const paper = { ko: "서면", en: "paper" };
const hearing = { ko: "발표", en: "hearing" };
const points = (at: string, figure: number | null, more: Partial<BonusRule> = {}) =>
  bonus(at, figure, { when: small, stage: paper, ...more });

/** What each opportunity promises, besides a rule that it is for small companies, or for large ones. */
const sets = {
  nothing: ruleSet([requirement(small)]),
  three: ruleSet([requirement(small)], { bonus: [points("a", 3)] }),
  "one now, nine later": ruleSet([requirement(small)], {
    bonus: [points("a", 1), points("b", 9, { stage: hearing })],
  }),
  "five, elsewhere": ruleSet([requirement(small)], {
    bonus: [points("a", 5, { appliesTo: { ko: "다른 사업", en: "another" } })],
  }),
  "ten, closed to it": ruleSet([requirement({ fact: "size", anyOf: ["large"] })], {
    bonus: [points("a", 10)],
  }),
  "a penalty": ruleSet([requirement(small)], { bonus: [points("a", -2)] }),
  "four, unknown": ruleSet([requirement(small)], {
    bonus: [points("a", 4, { when: { fact: "employees", min: 5 } })],
  }),
  "some, unpublished": ruleSet([requirement(small)], { bonus: [points("a", null)] }),
};
const names = Object.keys(sets);

function judgedFor(knowledge: Knowledge) {
  const windows = names.map((ruleHash) => ({ ruleHash, window: march.window }));
  const plan = planJudging(windows, march.today, (hash) => sets[hash as keyof typeof sets]);
  const column = verdictColumn({ rowOf: () => undefined }, plan, knowledge, new Map());
  return { plan, column, known: { knowledge } };
}

const ordered = (knowledge: Knowledge, byClosing = names.map((_, row) => row)) => {
  const periods = { byClosing: Uint32Array.from(byClosing) } as unknown as PeriodColumns;
  return [...orderByPoints(judgedFor(knowledge), periods)].map((row) => names[row]);
};
const company = { ...nothingKnown, facts: { size: "small" } };

test("the certain points of the first stage decide; ties stand by closing date; what is closed to the company comes last", () => {
  expect(ordered(company)).toEqual([
    "three",
    "one now, nine later",
    "nothing",
    "five, elsewhere",
    "four, unknown",
    "some, unpublished",
    "a penalty",
    "ten, closed to it",
  ]);
});

test("with other closing dates only the ties change places", () => {
  const backwards = names.map((_, row) => row).reverse();
  const [first, second, ...others] = ordered(company, backwards);
  expect([first, second]).toEqual(["three", "one now, nine later"]);
  expect(others.slice(0, 4)).toEqual(["some, unpublished", "four, unknown", "five, elsewhere", "nothing"]);
});

test.each<[string, object | null]>([
  ["three", { stage: paper, known: 3 }],
  ["one now, nine later", { stage: paper, known: 1 }],
  ["nothing", null],
  ["five, elsewhere", null],
  ["four, unknown", { known: 0 }],
])("of '%s' the card says its first stage alone", (name, said) => {
  const found = firstPointsOf(judgedFor(company))(names.indexOf(name));
  if (said === null) expect(found).toBeNull();
  else expect(found).toMatchObject(said);
});

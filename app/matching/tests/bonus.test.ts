import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bonusLedger } from "#app/matching/bonus.ts";
import type { BonusRule, Criterion } from "#app/matching/rule.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { givesText } from "../text/bonus-ledger-view.ts";
import { bonus, company, march, review } from "./examples.ts";
import { bonusCase } from "./generators/rule-sets.ts";

const listed: Criterion = { fact: "isListed", is: true };
const small: Criterion = { fact: "size", anyOf: ["small"] };
const known = company({ facts: { isListed: true } });

function totals(rules: BonusRule[], knowledge = known) {
  return bonusLedger(rules, knowledge, march).totals;
}

function points(rules: BonusRule[], knowledge = known) {
  return totals(rules, knowledge).map(({ known, atBest }) => [known, atBest]);
}

const best = { id: "g", take: "best" } as const;
const all = { id: "all", cap: 5 } as const;
const sum = { id: "g", take: "sum" } as const;

describe("Points known and at best", () => {
  test.each<[title: string, rules: BonusRule[], known: number, atBest: number]>([
    ["without a condition everybody gets it", [bonus("a", 3)], 3, 3],
    ["a condition that is met", [bonus("a", 3, { when: listed })], 3, 3],
    ["one that is not met", [bonus("a", 3, { when: { not: listed } })], 0, 0],
    ["one that is open", [bonus("a", 3, { when: small })], 0, 3],
    ["one that a person checks", [bonus("a", 3, { when: review })], 0, 3],
    ["one that nobody has verified", [bonus("a", 3, { verified: false })], 0, 3],
    [
      "one that is unverified but plainly not met",
      [bonus("a", 3, { when: { not: listed }, verified: false })],
      0,
      0,
    ],
    ["nothing is presumed", [bonus("a", 3, { when: { fact: "hasTaxArrears", is: false } })], 0, 3],
    ["a penalty that applies", [bonus("a", 5), bonus("b", -2, { when: listed })], 3, 3],
    [
      "a penalty that may come is no part of the best case",
      [bonus("a", 5), bonus("b", -2, { when: small })],
      5,
      5,
    ],
    [
      "the best of a group",
      [bonus("a", 2, { group: best }), bonus("b", 3, { group: best }), bonus("c", 1, { group: best })],
      3,
      3,
    ],
    [
      "the best of a group, one still open",
      [bonus("a", 2, { group: best }), bonus("b", 3, { group: best, when: small })],
      2,
      3,
    ],
    ["the sum of a group", [bonus("a", 2, { group: sum }), bonus("b", 3, { group: sum })], 5, 5],
    [
      "the sum up to a cap",
      [bonus("a", 2, { group: { ...sum, cap: 4 } }), bonus("b", 3, { group: { ...sum, cap: 4 } })],
      4,
      4,
    ],
    [
      "a cap with one still open",
      [
        bonus("a", 3, { group: { ...sum, cap: 4 } }),
        bonus("b", 3, { group: { ...sum, cap: 4 }, when: small }),
      ],
      3,
      4,
    ],
    ["the best up to a cap", [bonus("a", 5, { group: { ...best, cap: 4 } }), bonus("b", 1)], 5, 5],
    [
      "groups beside each other",
      [bonus("a", 2, { group: best }), bonus("b", 3, { group: { id: "h", take: "best" } })],
      5,
      5,
    ],
    [
      "a rule of the same name as a group stands alone",
      [bonus("g", 2), bonus("b", 3, { group: best })],
      5,
      5,
    ],
    [
      "the best of a group in which no points are better than a penalty",
      [bonus("a", -3, { group: best }), bonus("b", 0, { group: best, when: small })],
      -3,
      0,
    ],
    [
      "a number that is not printed, which is no zero",
      [bonus("a", -3, { group: best }), bonus("b", null, { group: best })],
      -3,
      -3,
    ],
    ["points that are not printed", [bonus("a", null), bonus("b", 1)], 1, 1],
    [
      "penalties down to a floor",
      [
        bonus("a", 5),
        bonus("b", -3, { group: { ...sum, floor: -4 } }),
        bonus("c", -3, { group: { ...sum, floor: -4 } }),
      ],
      1,
      1,
    ],
    [
      "the best of each class, and all classes together up to a cap",
      [
        bonus("a", 2, { group: { ...best, within: all } }),
        bonus("b", 3, { group: { ...best, within: all } }),
        bonus("c", 4, { group: { id: "h", take: "best", within: all } }),
        bonus("d", 1),
      ],
      6,
      6,
    ],
    [
      "a class still open beside others under one cap",
      [
        bonus("a", 2, { group: { ...best, within: all } }),
        bonus("c", 4, { group: { id: "h", take: "best", within: all }, when: small }),
      ],
      2,
      5,
    ],
    ["what counts only in a tie", [bonus("a", 2), bonus("b", 3, { tieOnly: true })], 2, 2],
  ])("%s", (_title, rules, known, atBest) => {
    expect(points(rules)).toEqual([[known, atBest]]);
  });
});

test("Each stage has its total, and so has each other programme; they are never summed up", () => {
  const stage = { ko: "서류평가", en: "documents" };
  const other = { ko: "보증", en: "guarantee" };
  const rules = [
    bonus("a", 1, { stage }),
    bonus("b", 2),
    bonus("c", 4, { stage }),
    bonus("d", 8, { appliesTo: other }),
    bonus("e", 16, { stage, appliesTo: other }),
  ];
  expect(totals(rules).map(({ stage, appliesTo, known }) => [stage, appliesTo, known])).toEqual([
    [stage, null, 5],
    [null, null, 2],
    [null, other, 8],
    [stage, other, 16],
  ]);
});

test("Preferences without a printed number and conditions still open are listed beside the points", () => {
  const unprinted = bonus("a", null, { when: listed });
  const notMet = bonus("b", null, { when: { not: listed } });
  const open = [
    bonus("c", 3, { when: small }),
    bonus("d", null, { when: review }),
    bonus("e", -1, { when: small }),
  ];
  const [total] = totals([unprinted, notMet, ...open, bonus("f", 1)]);
  expect(total).toMatchObject({ known: 1, atBest: 4, unpublished: [unprinted], open });
});

test("Each rule keeps its outcome, in the order of the notice", () => {
  const rules = [
    bonus("a", 1, { when: small }),
    bonus("b", 1),
    bonus("c", 1, { when: { not: listed } }),
    bonus("d", 1, { when: review }),
  ];
  const { entries } = bonusLedger(rules, known, march);
  expect(entries.map(({ rule, outcome }) => [rule.id, outcome])).toEqual([
    ["a", "unknown"],
    ["b", "met"],
    ["c", "not_met"],
    ["d", "to_check"],
  ]);
  expect(bonusLedger([], known, march)).toEqual({ entries: [], totals: [] });
});

test("The order of the rules does not matter to any total", () => {
  fc.assert(
    fc.property(bonusCase, ({ subject, company, moment }) => {
      const summed = (rules: readonly BonusRule[]) =>
        new Map(
          bonusLedger(rules, company, moment).totals.map(({ stage, known, atBest }) => [
            stage?.en,
            [known, atBest],
          ]),
        );
      expect(summed([...subject].reverse())).toEqual(summed(subject));
    }),
    propertyRuns,
  );
});

test("The best case is never below what is known", () => {
  fc.assert(
    fc.property(bonusCase, ({ subject, company, moment }) => {
      for (const { known, atBest } of bonusLedger(subject, company, moment).totals)
        expect(atBest).toBeGreaterThanOrEqual(known);
    }),
    propertyRuns,
  );
});

test("A group never gives more than its cap, and its best never more than its sum where nothing is taken away", () => {
  const gains = fc.array(fc.constantFrom(0, 1, 2.5, 5), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(gains, fc.constantFrom(0, 3, 6), (each, cap) => {
      const known = (group: BonusRule["group"]) =>
        totals(each.map((gain, at) => bonus(`b${at}`, gain, group && { group })))[0]?.known ?? 0;
      expect(known({ ...sum, cap })).toBeLessThanOrEqual(cap);
      expect(known({ ...best, cap })).toBeLessThanOrEqual(cap);
      expect(known(best)).toBeLessThanOrEqual(known(sum));
      expect(known(sum)).toBe(known(undefined));
    }),
    propertyRuns,
  );
});

test("What counts only in a tie is named beside the points, unless it is not the case", () => {
  const rules = [
    bonus("a", 3, { tieOnly: true }),
    bonus("b", null, { tieOnly: true, when: small }),
    bonus("c", 1, { tieOnly: true, when: { not: listed } }),
  ];
  expect(totals(rules)).toMatchObject([{ known: 0, open: [], ties: [{ id: "a" }, { id: "b" }] }]);
});

test.each<[points: number, other: Partial<BonusRule>, ko: string, en: string]>([
  [2, { tieOnly: true }, "동점일 때만 적용", "counts only in a tie"],
  [-2, { group: { ...sum, floor: -5 } }, "-2점 (감점 최대 5점)", "-2 points (at most 5 points deducted)"],
  [
    3,
    { group: { ...best, within: all } },
    "+3점 (같은 유형 중 하나만, 다른 유형과 합해 최대 5점)",
    "+3 points (only the best of its kind, at most 5 points together with other kinds)",
  ],
  [1, { group: { ...sum, cap: 3 } }, "+1점 (합계 최대 3점)", "+1 point (at most 3 points in total)"],
])("%d points %o read aloud", (points, other, ko, en) => {
  const rule = bonus("a", points, other);
  expect([givesText(rule, "ko"), givesText(rule, "en")]).toEqual([ko, en]);
});

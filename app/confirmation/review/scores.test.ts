import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { isSameDomain } from "./same-domain.ts";
import { agreementOf, isOutlier, type Score, scoresSchema, spreadOf } from "./scores.ts";

const rubric = [{ key: "scope" }, { key: "level" }];
const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const review = fc.tuple(level, level).map(([scope, of]): Score[] => [
  { key: "scope", level: scope, words: "근거" },
  { key: "level", level: of, words: "근거" },
]);
const reviews = fc.array(review, { maxLength: 8 });
const abstention: Score[] = rubric.map(({ key }) => ({ key, level: null, words: "전문 분야가 아님" }));

describe("The spread of reviews", () => {
  test.each([
    [[], null],
    [[3], { min: 3, median: 3, max: 3 }],
    [[5, 1], { min: 1, median: 3, max: 5 }],
    [[4, 1], { min: 1, median: 2.5, max: 4 }],
    [[5, 2, 4], { min: 2, median: 4, max: 5 }],
    [[null, 4, null], { min: 4, median: 4, max: 4 }],
    [[null], null],
  ])("of %j is %j", (levels, range) => {
    const given = levels.map((one): Score[] => [{ key: "scope", level: one, words: "근거" }]);
    expect(spreadOf(rubric, given)[0]?.range).toEqual(range);
  });

  test("an abstention is no level: it is counted, and moves neither the lowest nor the median nor the highest", () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const before = spreadOf(rubric, given);
        const after = spreadOf(rubric, [...given, abstention]);
        expect(after.map(({ range, levels }) => ({ range, levels }))).toEqual(
          before.map(({ range, levels }) => ({ range, levels })),
        );
        expect(after.map(({ abstained }) => abstained)).toEqual(before.map(({ abstained }) => abstained + 1));
      }),
    );
  });

  test("does not depend on the order of the experts, lies within 1 to 5, and its median between its ends", () => {
    fc.assert(
      fc.property(reviews, (given) => {
        expect(spreadOf(rubric, [...given].reverse())).toEqual(spreadOf(rubric, given));
        for (const { range, levels, abstained } of spreadOf(rubric, given)) {
          expect(levels.length + abstained).toBe(given.length);
          if (range === null) continue;
          expect(
            1 <= range.min && range.min <= range.median && range.median <= range.max && range.max <= 5,
          ).toBe(true);
        }
      }),
    );
  });
});

describe("Levels that stand apart", () => {
  const given = (...levels: (number | null)[]) => levels.map((level) => [{ key: "scope", level, words: "" }]);
  const marked = (...levels: (number | null)[]) => {
    const all = given(...levels);
    const [spread] = spreadOf([{ key: "scope" }], all);
    const outliers = all.map((own) => isOutlier("scope", { own, others: all.filter((one) => one !== own) }));
    return [spread && agreementOf(spread), outliers.map((is) => (is ? "x" : "-")).join("")];
  };

  test.each([
    [[], ["nobody", ""]],
    [
      [null, null],
      ["nobody", "--"],
    ],
    [[5], ["one", "-"]],
    [
      [5, null],
      ["one", "--"],
    ],
    [
      [1, 5],
      ["few", "--"],
    ],
    [
      [4, 5],
      ["agreed", "--"],
    ],
    [
      [4, 4, 5],
      ["agreed", "---"],
    ],
    [
      [1, 4, 5],
      ["apart", "x--"],
    ],
    [
      [1, 4, 5, null],
      ["apart", "x---"],
    ],
    [
      [1, 1, 5, 5],
      ["apart", "----"],
    ],
    [
      [1, 3, 5],
      ["apart", "---"],
    ],
  ] as const)("of %j: %j", (levels, expected) => {
    expect(marked(...levels)).toEqual(expected);
  });

  test("never where there are fewer than three levels", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 6 }), (levels) => {
        fc.pre(levels.filter((level) => level !== null).length < 3);
        expect(marked(...levels)[1]).not.toContain("x");
      }),
      propertyRuns,
    );
  });
});

describe("The form of a review", () => {
  const say = { level: "수준", words: "근거", tooLong: "길이" };
  const taken = (typed: unknown) => scoresSchema(rubric, say).safeParse(typed);
  const whole = {
    scope: { level: "5", words: "근거" },
    level: { level: "abstains", words: "전문 분야가 아님" },
  };

  test("takes a level or an abstention, each with words", () => {
    expect(taken(whole).data).toEqual({
      scope: { level: 5, words: "근거" },
      level: { level: null, words: "전문 분야가 아님" },
    });
  });

  test.each([
    ["nothing", {}],
    ["a criterion left out", { scope: whole.scope }],
    ["a level of zero", { ...whole, scope: { level: "0", words: "근거" } }],
    ["a level of six", { ...whole, scope: { level: "6", words: "근거" } }],
    ["half a level", { ...whole, scope: { level: "2.5", words: "근거" } }],
    ["no evidence", { ...whole, scope: { level: "3", words: "  " } }],
    ["an abstention without a reason", { ...whole, level: { level: "abstains", words: "" } }],
    ["words without end", { ...whole, scope: { level: "3", words: "가".repeat(4001) } }],
  ])("refuses %s", (_, typed) => {
    expect(taken(typed).success).toBe(false);
  });
});

test.each([
  ["kim@lab.test", "lee@LAB.test", true],
  ["kim@lab.test", "lee@sub.lab.test", false],
  ["kim@naver.com", "lee@naver.com", false],
  ["kim", "lee", false],
])("Whether %s and %s share a domain of their own: %s", (one, other, same) => {
  expect(isSameDomain(one, other)).toBe(same);
});

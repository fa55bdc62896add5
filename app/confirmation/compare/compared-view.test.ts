import { describe, expect, test } from "vitest";
import { rubric } from "#app/confirmation/form/rubric.ts";
import {
  comparisonOf,
  comparisonPath,
  criteriaOf,
  criterionOf,
  isApart,
  isAwaited,
} from "./compared-view.ts";

const score = (key: string, level: number | null) => ({ key, level, words: "근거" });
const reviewsOf = (...levels: (number | null)[]) => levels.map((level) => [score("scope", level)]);

describe("One criterion of an application beside others", () => {
  test.each([
    [[4, 4, 1], 4, [1]],
    [[4, 3], 3.5, []],
    // Of two, nobody can tell which one is off.
    [[5, 1], 3, []],
    // An abstention is no level.
    [[4, 4, null, 1], 4, [1]],
    // Two camps: none stands alone.
    [[1, 1, 5, 5], 3, []],
  ])("levels %j have the median %d, and alone stand %j", (levels, median, outliers) => {
    const found = criterionOf({ rubric, reviews: reviewsOf(...levels) }, "scope");
    expect([found?.range?.median, found?.outliers]).toEqual([median, outliers]);
  });

  test("has no figures where nobody gave a level, and is not there where the form does not ask for it", () => {
    expect(criterionOf({ rubric, reviews: reviewsOf(null) }, "scope")).toMatchObject({
      range: null,
      abstained: 1,
    });
    expect(criterionOf({ rubric, reviews: reviewsOf(4) }, "price")).toBeNull();
  });

  test("puts experts apart by the rule for reviews side by side", () => {
    expect(isApart({ rubric, reviews: reviewsOf(5, 3) })).toBe(true);
    expect(isApart({ rubric, reviews: reviewsOf(5, 4) })).toBe(false);
  });

  test("stands once in the table, whichever forms ask for it", () => {
    const price = { ...rubric[0], key: "price" } as (typeof rubric)[number];
    expect(criteriaOf([{ rubric }, { rubric: [price, ...rubric] }]).map(({ key }) => key)).toEqual([
      "scope",
      "level",
      "evidence",
      "price",
    ]);
  });
});

describe("The address of a comparison", () => {
  test.each([
    ["", "/agency/compare"],
    ["?round=3&kind=holding&field=ai&case=9&order=by-scope&page=2", null],
    ["?round=x&kind=all&field=a'b&case=-1&order=by-%27--&page=0", "/agency/compare"],
    ["?round=1e3&order=received&page=1", "/agency/compare"],
  ])("%s is read and written again as itself, without what makes no sense", (query, same) => {
    expect(comparisonPath(comparisonOf(new URLSearchParams(query)))).toBe(same ?? `/agency/compare${query}`);
  });
});

test.each([
  ["examination", true],
  ["decided", true],
  ["withdrawn", false],
  ["returned", false],
] as const)("of an application that is %s a result is still to come: %s", (status, expected) => {
  expect(isAwaited({ status })).toBe(expected);
});

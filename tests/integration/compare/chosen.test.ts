import { expect, test } from "vitest";
import { comparePath } from "#app/compare/compare.ts";
import { chosenIn } from "#app/compare/load-comparison.server.ts";

test.each([
  ["", [], 0],
  ["id=7", [7], 0],
  ["id=3&id=1&id=2", [3, 1, 2], 0],
  ["id=1&id=1&id=01&id=1.5&id=-2&id=x&id=", [1], 0],
  ["id=1&id=2&id=3&id=4&id=5&id=6&id=4", [1, 2, 3, 4], 2],
])("the address ?%s compares %j and leaves out %i", (search, ids, beyondCount) => {
  expect(chosenIn(new URLSearchParams(search))).toEqual({ ids, beyondCount });
});

test("an address of a comparison is read as it was made", () => {
  const { searchParams } = new URL(comparePath([9, 4]), "http://localhost");
  expect(chosenIn(searchParams).ids).toEqual([9, 4]);
});

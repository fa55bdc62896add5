import { expect, test } from "vitest";
import { inDecidingOrder, partedByUse } from "./in-deciding-order.ts";

const uses = (counts: Record<string, [decides: number, adds: number]>) => ({
  byName: new Map(Object.entries(counts).map(([name, [decides, adds]]) => [name, { decides, adds }])),
});
const own = (name: string) => name;

test.each<[string, string[], string[], Record<string, [number, number]>, string[]]>([
  ["what decides most comes first", ["a", "b", "c"], ["c", "a", "b"], {}, ["c", "a", "b"]],
  ["behind it what more rules name", ["a", "b", "c"], ["c"], { a: [1, 0], b: [2, 0] }, ["c", "b", "a"]],
  ["then what more bonuses name", ["a", "b"], [], { a: [1, 0], b: [1, 3] }, ["b", "a"]],
  ["what nothing tells apart stays in its order", ["b", "a"], [], {}, ["b", "a"]],
])("%s", (_, items, order, counts, expected) => {
  expect(inDecidingOrder(items, own, { order, uses: uses(counts) })).toEqual(expected);
});

test("what no opportunity names is folded; what only gives points is not", () => {
  const parted = partedByUse(["size", "debtRatio", "creditGrade"], own, {
    order: ["size"],
    uses: uses({ size: [3, 0], creditGrade: [0, 1] }),
  });
  expect(parted).toEqual({ asked: ["size", "creditGrade"], idle: ["debtRatio"] });
});

test("the closing month stands before the figures, whose years it names", () => {
  const asked = partedByUse(["closingMonth", "revenue"], own, {
    order: ["revenue"],
    uses: uses({ revenue: [1, 0] }),
  });
  expect(asked).toEqual({ asked: ["closingMonth", "revenue"], idle: [] });
});

test("who asks for a share asks for its parts", () => {
  const around = { order: [], uses: uses({ rndShare: [1, 0] }) };
  expect(partedByUse(["rndSpending", "exports"], own, around)).toEqual({
    asked: ["rndSpending"],
    idle: ["exports"],
  });
});

test("where no rules were read, nothing is folded", () => {
  expect(partedByUse(["size"], own, { order: [], uses: uses({}) }).idle).toEqual([]);
});

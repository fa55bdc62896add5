import { describe, expect, test } from "vitest";
import { ownSchemas } from "./own-schema.ts";
import { poolPath, readPoolSearch } from "./pool-search.ts";
import { expertsWords } from "./words.ts";

const today = "2026-11-23";
const { absence, basics, interest } = ownSchemas(expertsWords.ko.own, today);
const { order, day, far, capacity, number } = expertsWords.ko.own;

describe("Away dates", () => {
  test.each([
    ["2026-12-01", "2026-12-01", undefined],
    ["2026-11-01", "2026-11-23", undefined],
    ["2026. 12. 1.", "2026년 12월 3일", undefined],
    ["2026-12-02", "2026-12-01", order],
    ["2026-11-01", "2026-11-22", order],
    ["2026-02-30", "2026-12-01", day],
    ["", "2026-12-01", day],
    ["2026-12-01", "2099-01-01", far],
  ])("from %s until %s: %s", (fromOn, untilOn, wrong) => {
    const read = absence.safeParse({ intent: "absence", fromOn, untilOn });
    expect(read.error?.issues[0]?.message).toBe(wrong);
  });
});

test.each([
  ["0", undefined],
  ["50", undefined],
  ["51", capacity],
  ["-1", capacity],
  ["3.5", capacity],
  ["많이", capacity],
  [undefined, capacity],
])("A capacity of %s: %s", (typed, wrong) => {
  const read = basics.safeParse({ intent: "basics", employer: "", capacity: typed });
  expect(read.error?.issues[0]?.message).toBe(wrong);
});

test.each([
  ["220-81-62517", undefined],
  ["", undefined],
  ["220-81-62518", number],
])("An interest with the number %s: %s", (typed, wrong) => {
  const read = interest.safeParse({ intent: "interest", kind: "advice", company: "한빛칩", number: typed });
  expect(read.error?.issues[0]?.message).toBe(wrong);
});

test.each([
  ["", "/agency/experts"],
  ["q=%00&state=bogus&page=-1", "/agency/experts"],
  ["state=away&page=2", "/agency/experts?state=away"],
])("The search %j is at %s", (query, path) => {
  expect(poolPath(readPoolSearch(new URLSearchParams(query)))).toBe(path);
});

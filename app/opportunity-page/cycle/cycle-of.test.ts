import fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { cycleOf } from "./cycle-of.ts";

const rounds = (...days: string[]) => days.map((opensOn, at) => ({ id: at + 1, opensOn, closesOn: null }));
const expectedAfter = (today: string, ...days: string[]) => cycleOf(rounds(...days), today)?.expected;

test.each<[string, string, string[], string | null | undefined]>([
  ["March each year", "2026-12-01", ["2024-03-04", "2025-03-10", "2026-03-02"], "2027-03"],
  ["March or April: the month of most", "2026-12-01", ["2024-03-04", "2025-03-10", "2026-04-02"], "2027-03"],
  ["of two months that come as often, the latest", "2026-12-01", ["2025-03-10", "2026-04-02"], "2027-04"],
  ["December and January, counted by their years", "2026-06-01", ["2024-12-20", "2025-12-28"], "2026-12"],
  [
    "several rounds a year: the first",
    "2026-12-01",
    ["2025-02-03", "2025-09-01", "2026-02-09", "2026-08-31"],
    "2027-02",
  ],
  ["in the very month it is still expected", "2027-03-31", ["2025-03-10", "2026-03-02"], "2027-03"],
  ["it should have opened, and has not", "2027-04-01", ["2025-03-10", "2026-03-02"], null],
  ["a year was left out", "2026-12-01", ["2023-03-10", "2024-03-10", "2026-03-02"], null],
  ["no season", "2026-12-01", ["2024-03-04", "2025-06-10", "2026-03-02"], null],
  ["one year only", "2026-12-01", ["2026-03-04", "2026-09-01"], undefined],
])("%s", (_, today, days, expected) => {
  expect(expectedAfter(today, ...days)).toBe(expected);
});

const someDay = fc
  .record({ year: fc.integer({ min: 2019, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}-15`);

test("what is expected is never past, is the year after the last round, and does not depend on their order", () => {
  fc.assert(
    fc.property(fc.array(someDay, { maxLength: 8 }), (days) => {
      const cycle = cycleOf(rounds(...days), "2026-06-01");
      expect(expectedAfter("2026-06-01", ...days.toReversed())).toBe(cycle?.expected);
      const last = cycle?.rounds.at(-1)?.opensOn.slice(0, 4);
      if (!cycle?.expected) return;
      expect(cycle.expected >= "2026-06").toBe(true);
      // A season around New Year's may slip by a month into the next year but one, or stay in the same.
      expect(Math.abs(Number(cycle.expected.slice(0, 4)) - Number(last) - 1)).toBeLessThanOrEqual(1);
    }),
    propertyRuns,
  );
});

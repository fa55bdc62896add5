import fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { firstDayOf, lastDayOf, monthBeside, monthFrom, weeksOf } from "./month.ts";

const today = "2026-11-30";

test.each<[string, string | null, string]>([
  ["nothing", null, "2026-11"],
  ["a month", "2027-03", "2027-03"],
  ["the last one that is shown", "2028-11", "2028-11"],
  ["one too far away", "2028-12", "2026-11"],
  ["one long past", "1999-01", "2026-11"],
  ["no month", "2026-13", "2026-11"],
  ["something else", "2026-11-01'--", "2026-11"],
])("%s leads to a month that exists", (_, asked, month) => {
  expect(monthFrom(asked, today)).toBe(month);
});

test.each<[string, string, number, string | null]>([
  ["December leads to January", "2026-12", 1, "2027-01"],
  ["January to December before it", "2027-01", -1, "2026-12"],
  ["at its end the calendar leads nowhere", "2028-11", 1, null],
])("%s", (_, month, months, beside) => {
  expect(monthBeside(month, months, today)).toBe(beside);
});

const months = fc
  .record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

test("weeks have seven days, each day of the month once and in order, under its own weekday", () => {
  fc.assert(
    fc.property(months, (month) => {
      const weeks = weeksOf(month);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days[0]).toBe(firstDayOf(month));
      expect(days.at(-1)).toBe(lastDayOf(month));
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual(days.toSorted());
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        for (const [at, day] of week.entries())
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(at);
      }
    }),
    propertyRuns,
  );
});

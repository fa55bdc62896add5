import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Duration, earliestStart, isDay, latestStart, yearOf } from "#app/matching/calendar.ts";
import type { Range } from "#app/matching/rule.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { company, march } from "./examples.ts";
import { outcomeOf } from "./generators/judging.ts";
import { anyDay } from "./generators/moments.ts";
import { anniversary, nearStart, stepDays } from "./generators/naive-calendar.ts";

/** Does a criterion say that this much time has passed from one day to the other? */
function hasPassed(start: string, ago: Range<Duration>, base: string): boolean {
  const knowledge = company({ facts: { foundedOn: start } });
  return outcomeOf({ fact: "foundedOn", ago, at: { on: base } }, knowledge, march) === "met";
}

describe("A period that began on a day is complete", () => {
  test.each<[start: string, length: Duration, complete: string]>([
    ["2019-03-02", { years: 7 }, "2026-03-02"],
    ["2024-02-29", { years: 1 }, "2025-02-28"],
    ["2024-02-29", { years: 4 }, "2028-02-29"],
    ["2026-01-31", { months: 1 }, "2026-02-28"],
    ["2024-01-31", { months: 1 }, "2024-02-29"],
    ["2026-03-31", { months: 1 }, "2026-04-30"],
    ["2025-12-31", { days: 1 }, "2026-01-01"],
    ["2026-02-28", { days: 1 }, "2026-03-01"],
    ["2026-03-02", { years: 0 }, "2026-03-02"],
  ])("from %s after %o on %s", (start, length, complete) => {
    expect(hasPassed(start, { min: length }, complete)).toBe(true);
    expect(hasPassed(start, { above: length }, complete)).toBe(false);
    expect(hasPassed(start, { min: length }, addDays(complete, -1))).toBe(false);
  });
});

describe("The days from which a length is complete just by a base day", () => {
  test.each<[base: string, length: Duration, earliest: string, latest: string]>([
    ["2026-03-02", { years: 7 }, "2019-03-02", "2019-03-02"],
    // 28 and 29 February are both a year old on 28 February.
    ["2025-02-28", { years: 1 }, "2024-02-28", "2024-02-29"],
    // Nothing is a year old just on 29 February: the day before is one, the day after not yet.
    ["2024-02-29", { years: 1 }, "2023-03-01", "2023-02-28"],
    ["2026-02-28", { months: 1 }, "2026-01-28", "2026-01-31"],
    ["2026-03-31", { months: 1 }, "2026-03-01", "2026-02-28"],
    ["2026-04-30", { months: 1 }, "2026-03-30", "2026-03-31"],
    ["2026-03-01", { days: 1 }, "2026-02-28", "2026-02-28"],
  ])("by %s of %o begin on %s and end on %s", (base, length, earliest, latest) => {
    expect(earliestStart(base, length)).toBe(earliest);
    expect(latestStart(base, length)).toBe(latest);
  });
});

const anyLength: fc.Arbitrary<Duration> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((years) => ({ years })),
  fc.integer({ min: 0, max: 30 }).map((months) => ({ months })),
  fc.integer({ min: 0, max: 400 }).map((days) => ({ days })),
);

test("The calendar agrees with one that only steps from day to day", () => {
  fc.assert(
    fc.property(anyDay, anyLength, fc.integer({ min: -400, max: 400 }), (day, length, days) => {
      expect(addDays(day, days)).toBe(stepDays(day, days));
      const [latest, earliest] = [latestStart(day, length), earliestStart(day, length)];
      expect(anniversary(latest, length) <= day).toBe(true);
      expect(anniversary(stepDays(latest, 1), length) > day).toBe(true);
      expect(anniversary(earliest, length) >= day).toBe(true);
      expect(anniversary(stepDays(earliest, -1), length) < day).toBe(true);
    }),
    propertyRuns,
  );
});

test("At most and more than, at least and less than part every day up to the base day between them", () => {
  fc.assert(
    fc.property(anyDay, anyLength, fc.constantFrom(-1, 0, 1, -200, 5_000), (base, length, beside) => {
      const start = stepDays(nearStart(base, length), beside > 1 ? 1 : beside);
      const holds = (ago: Range<Duration>) => hasPassed(start, ago, base);
      expect(holds({ max: length }) !== holds({ above: length })).toBe(start <= base);
      expect(holds({ min: length }) !== holds({ below: length })).toBe(start <= base);
    }),
    propertyRuns,
  );
});

test("At most and more than, at least and less than part all numbers between them", () => {
  const near = fc.constantFrom(-1, -0.0001, 0, 0.0001, 1);
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), near, (limit, beside) => {
      const knowledge = company({ facts: { employees: limit + beside } });
      const outcome = (range: Range<number>) =>
        outcomeOf({ fact: "employees", ...range, unit: "people" }, knowledge, march);
      expect(outcome({ max: limit })).not.toBe(outcome({ above: limit }));
      expect(outcome({ min: limit })).not.toBe(outcome({ below: limit }));
      expect(outcome({ min: limit, max: limit })).toBe(beside === 0 ? "met" : "not_met");
    }),
    propertyRuns,
  );
});

const base = "2026-03-02";
describe(`Company age more than three and at most seven years on ${base}`, () => {
  test.each([
    ["2019-03-01", "not_met"],
    ["2019-03-02", "met"],
    ["2023-03-01", "met"],
    ["2023-03-02", "not_met"],
    ["2026-03-03", "not_met"],
  ])("founded on %s: %s", (foundedOn, outcome) => {
    const band = { ago: { above: { years: 3 }, max: { years: 7 } }, at: { on: base } };
    expect(outcomeOf({ fact: "foundedOn", ...band }, company({ facts: { foundedOn } }), march)).toBe(outcome);
  });
});

describe(`Company age at least three and less than seven years on ${base}`, () => {
  test.each([
    ["2019-03-02", "not_met"],
    ["2019-03-03", "met"],
    ["2023-03-02", "met"],
    ["2023-03-03", "not_met"],
  ])("founded on %s: %s", (foundedOn, outcome) => {
    const band = { ago: { min: { years: 3 }, below: { years: 7 } }, at: { on: base } };
    expect(outcomeOf({ fact: "foundedOn", ...band }, company({ facts: { foundedOn } }), march)).toBe(outcome);
  });
});

test.each([
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-04-31", false],
  ["2026-4-01", false],
  ["x2026-04-01", false],
  ["+012026-04-01", false],
  ["2026-04-01T00:00", false],
  ["2026-13-01", false],
  ["", false],
])("Is %o a day as it is written here: %s", (written, is) => {
  expect(isDay(written)).toBe(is);
});

test("The year of a day is its number, before the year 1000 too", () => {
  expect(yearOf("2026-03-02")).toBe(2026);
  expect(yearOf("0987-12-31")).toBe(987);
});

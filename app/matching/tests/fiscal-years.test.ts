import { describe, expect, test } from "vitest";
import { closedYears, closingDays, hasEnded, yearsKey } from "#app/matching/judging/fiscal-years.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { type Facts, firstYearOf } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { company } from "./examples.ts";
import { outcomeOf } from "./generators/judging.ts";

const closing = (closingMonth: string): Facts => ({ legalForm: "corporation", closingMonth });
const newest = (base: string, of: Facts, today = base) => closedYears(base, 1, today, of)[0];

/*
 * A fiscal year is named by the year in which it ends. Corporate tax is due on the last day of the third month after the
 * closing month: March closers on 30 June, June closers on 30 September, September closers on 31 December.
 */
test.each([
  ["3", "2026-03-31", "2025"],
  ["3", "2026-04-01", "2025"],
  ["3", "2026-06-29", "2025"],
  ["3", "2026-06-30", "2026"],
  ["3", "2026-12-31", "2026"],
  ["6", "2026-01-15", "2025"],
  ["6", "2026-06-30", "2025"],
  ["6", "2026-09-29", "2025"],
  ["6", "2026-09-30", "2026"],
  ["9", "2026-03-31", "2025"],
  ["9", "2026-09-30", "2025"],
  ["9", "2026-12-30", "2025"],
  ["9", "2026-12-31", "2026"],
  // Due in the following year.
  ["10", "2027-01-30", "2025"],
  ["10", "2027-01-31", "2026"],
  ["11", "2024-02-28", "2022"],
  ["11", "2024-02-29", "2023"],
  ["12", "2026-03-30", "2024"],
  ["12", "2026-03-31", "2025"],
  ["1", "2026-04-29", "2025"],
  ["1", "2026-04-30", "2026"],
])("of a company that closes in month %s the last closed year is, on %s, %s", (month, on, year) => {
  expect(newest(on, closing(month))).toBe(year);
});

test.each<[base: string, today: string, month: string, year: string]>([
  // Announced before the returns were due, seen after that.
  ["2026-08-01", "2026-10-10", "6", "2026"],
  // Announced before the year ended: it is not asked for, however late it is seen.
  ["2026-06-30", "2026-12-01", "6", "2025"],
  ["2026-07-01", "2026-12-01", "6", "2026"],
  // The deadline lies after the day on which returns are due.
  ["2026-10-15", "2026-08-01", "6", "2026"],
])("counted on %s and seen on %s, of a company that closes in month %s: %s", (base, today, month, year) => {
  expect(newest(base, closing(month), today)).toBe(year);
});

test("the years before follow, newest first", () => {
  expect(closedYears("2026-07-15", 3, "2026-07-15", closing("3"))).toEqual(["2026", "2025", "2024"]);
});

test("a sole proprietor has the calendar year, whatever month is stated", () => {
  for (const on of ["2026-05-30", "2026-05-31", "2026-07-15", "2026-12-31"])
    expect(newest(on, { legalForm: "sole_proprietor", closingMonth: "6" })).toBe(
      newest(on, { legalForm: "sole_proprietor" }),
    );
});

test("a company that states no month closes in December", () => {
  for (const on of ["2026-01-15", "2026-03-31", "2026-10-15"])
    expect(newest(on, { legalForm: "corporation" })).toBe(newest(on, closing("12")));
});

test("who states another month than December is a corporation: nobody else can choose one", () => {
  expect(newest("2026-09-30", { closingMonth: "6" })).toBe("2026");
});

test.each([
  ["2024-06-30", "6", 2024],
  ["2024-07-01", "6", 2025],
  ["2024-03-31", "3", 2024],
  ["2024-04-01", "3", 2025],
  ["2024-12-31", "12", 2024],
])("founded on %s and closing in month %s, a company has figures from %s on", (foundedOn, month, year) => {
  expect(firstYearOf({ ...closing(month), foundedOn })).toBe(year);
});

test("a year can be entered from the day after its last, and count from the day on which returns are due", () => {
  expect([hasEnded(2026, closing("6"), "2026-06-30"), hasEnded(2026, closing("6"), "2026-07-01")]).toEqual([
    false,
    true,
  ]);
  expect(closingDays(2026, closing("6"))).toEqual(["2026-09-30", "2026-09-30"]);
  expect(closingDays(2026, {})).toEqual(["2027-03-31", "2027-06-30"]);
});

describe("A rule over the last closed year", () => {
  const wants: Criterion = {
    fact: "revenue",
    min: 10,
    unit: "KRW",
    over: { lastClosedYears: 1, as: "each", at: "application" },
  };
  const on = (today: string): Moment => ({
    today,
    window: { announcedOn: null, opensOn: null, lastDay: null },
  });
  const outcome = (today: string, facts: Facts) => outcomeOf(wants, company({ facts }), on(today));
  const figures = { revenue: { 2025: 9, 2026: 10 } };

  test.each([
    // In November the accounts of March and June closers of 2026 are there, those of December closers are not.
    ["3", "met"],
    ["6", "met"],
    ["9", "not_met"],
    ["12", "not_met"],
  ])("seen in November, of a company that closes in month %s: %s", (month, expected) => {
    expect(outcome("2026-11-10", { ...closing(month), ...figures })).toBe(expected);
  });

  test("a change of the closing month changes which year is asked for, and no figure", () => {
    // From December to June, stated in November: the short year up to 30 June 2026 is the newest.
    expect(outcome("2026-11-10", { ...closing("12"), revenue: { 2025: 12 } })).toBe("met");
    expect(outcome("2026-11-10", { ...closing("6"), revenue: { 2025: 12 } })).toBe("unknown");
    expect(outcome("2026-11-10", { ...closing("6"), revenue: { 2025: 12, 2026: 9 } })).toBe("not_met");
    // And back: 2026 has not ended in December yet.
    expect(outcome("2026-11-10", { ...closing("12"), revenue: { 2025: 12, 2026: 9 } })).toBe("met");
  });

  test("a company whose first fiscal year has not ended has no revenue yet", () => {
    expect(outcome("2026-11-10", { ...closing("6"), foundedOn: "2026-08-01" })).toBe("not_met");
  });
});

test("opportunities are judged together only where every closing month has the same years", () => {
  const months = Array.from({ length: 12 }, (_, before) => closing(`${before + 1}`));
  const others: Facts[] = [{}, { legalForm: "sole_proprietor" }];
  const days = Array.from({ length: 730 }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const yearsByKey = new Map<string, string>();
  for (const base of days.filter((_, at) => at % 3 === 0))
    for (const today of [base, "2025-06-30", "2026-02-28"]) {
      const years = [...months, ...others].map((of) => newest(base, of, today)).join();
      const key = yearsKey(base, today);
      expect(yearsByKey.get(key) ?? years, `${base} seen on ${today}`).toBe(years);
      yearsByKey.set(key, years);
    }
});

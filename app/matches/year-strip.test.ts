import { expect, test } from "vitest";
import type { Window } from "#app/opportunities/opportunity.ts";
import { yearStrip } from "./year-strip.ts";

// 30 minutes into December in Seoul, when it is still November in London.
const now = Date.parse("2026-12-01T00:30:00+09:00");
const strip = yearStrip(now, 365);
const window = (opensAt: string | null, closesAt: string | null): Window => ({
  type: "fixed",
  announcedOn: null,
  opensAt,
  closesAt,
  hasHour: false,
  label: null,
  isEstimate: false,
});

test("Twelve months stand side by side from Seoul's month on, as wide as they are long", () => {
  expect(strip.months.map(({ day }) => day)).toEqual([
    "2026-12-01",
    ...Array.from({ length: 11 }, (_, month) => `2027-${String(month + 1).padStart(2, "0")}-01`),
  ]);
  expect(strip.months.map(({ width }) => Math.round(width))).toEqual([
    31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
  ]);
});

test.each([
  [
    "lies where its days are",
    "2027-01-01T00:00:00+09:00",
    "2027-02-01T00:00:00+09:00",
    { x: 31, width: 31, goesOn: false },
  ],
  [
    "begins with the strip if it was open before",
    "2026-01-01T00:00:00+09:00",
    "2027-01-01T00:00:00+09:00",
    { x: 0, width: 31, goesOn: false },
  ],
  ["goes on where no end is known", "2027-01-01T00:00:00+09:00", null, { x: 31, width: 334, goesOn: true }],
  ["goes on beyond the year", null, "2028-01-01T00:00:00+09:00", { x: 0, width: 365, goesOn: true }],
  [
    "is seen even if it is an hour",
    "2027-01-01T00:00:00+09:00",
    "2027-01-01T01:00:00+09:00",
    { x: 31, width: 6, goesOn: false },
  ],
])("A period %s", (_, opens, closes, bar) => {
  expect(strip.barOf(window(opens, closes), false)).toEqual({ ...bar, isExpected: false });
});

test("What is over, lies beyond, or is expected without a day is not drawn", () => {
  expect(strip.barOf(window(null, "2026-11-01T00:00:00+09:00"), false)).toBeNull();
  expect(strip.barOf(window("2028-01-01T00:00:00+09:00", null), true)).toBeNull();
  expect(strip.barOf(window(null, "2027-01-01T00:00:00+09:00"), true)).toBeNull();
  expect(strip.barOf(null, false)).toBeNull();
});

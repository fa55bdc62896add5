import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromNumber } from "#app/time.ts";
import { formatDay } from "./format.ts";
import { readDay } from "./read-day.ts";

describe("A day that was typed", () => {
  test.each([
    ["2026-12-10", "2026-12-10"],
    [" 2026. 12. 10. ", "2026-12-10"],
    ["2026.1.5", "2026-01-05"],
    ["2026/01/05", "2026-01-05"],
    ["2026년 1월 5일", "2026-01-05"],
    ["２０２６-１２-１０", "2026-12-10"],
    ["10 December 2026", "2026-12-10"],
    ["20261210", "2026-12-10"],
  ])("'%s' is %s", (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.each([
    "",
    "2026-02-30",
    "2026-13-01",
    "12-10",
    "10 Foo 2026",
    "내일",
    "2026-12-10 18:00",
    "20260230",
    "2026121",
  ])("'%s' is no day", (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  test("is read as it is printed, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom("ko" as const, "en" as const),
        (number, locale) => {
          const day = dayFromNumber(number);
          expect(readDay(formatDay(day, locale))).toBe(day);
        },
      ),
    );
  });
});

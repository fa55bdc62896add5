import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { addDays, dayFromNumber, dayNumber, endOfDay, seoulDay, seoulDayNumber, startOfDay } from "./time.ts";

// Since the last summer time in Korea (1988), and as far as a profile or a period may ever reach.
const anInstant = fc.integer({
  min: Date.parse("1990-01-01T00:00:00Z"),
  max: Date.parse("2199-12-31T00:00:00Z"),
});
const aDay = anInstant.map(seoulDay);

test.each([
  ["midnight in Seoul", "2026-11-23T00:00:00+09:00", "2026-11-23"],
  ["the last millisecond before it", "2026-11-22T23:59:59.999+09:00", "2026-11-22"],
  ["midnight in Seoul, told in UTC", "2026-11-22T15:00:00Z", "2026-11-23"],
  ["the second before it, told in UTC", "2026-11-22T14:59:59Z", "2026-11-22"],
  ["midnight in London", "2026-11-23T00:00:00Z", "2026-11-23"],
  ["the end of a month", "2026-11-30T15:00:00Z", "2026-12-01"],
  ["the end of a year", "2026-12-31T15:00:00Z", "2027-01-01"],
  ["a leap day", "2028-02-28T15:00:00Z", "2028-02-29"],
  ["the day after a leap day", "2028-02-29T15:00:00Z", "2028-03-01"],
])("%s: %s is %s", (_, instant, day) => {
  expect(seoulDay(instant)).toBe(day);
  expect(seoulDay(Date.parse(instant))).toBe(day);
  expect(seoulDay(Temporal.Instant.from(instant))).toBe(day);
});

it("refuses what is no instant", () => {
  expect(() => seoulDay("tomorrow")).toThrow(RangeError);
});

it("agrees with Temporal at every instant", () => {
  fc.assert(
    fc.property(anInstant, (instant) => {
      const told = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO("Asia/Seoul");
      expect(seoulDay(instant)).toBe(told.toPlainDate().toString());
      expect(endOfDay(seoulDay(instant))).toBe(told.startOfDay().add({ days: 1 }).epochMilliseconds);
    }),
  );
});

it("never goes back while time goes on", () => {
  fc.assert(
    fc.property(anInstant, fc.nat(10 * 86_400_000), (instant, later) => {
      expect(seoulDay(instant + later) >= seoulDay(instant)).toBe(true);
      expect(seoulDayNumber(instant + later)).toBeGreaterThanOrEqual(seoulDayNumber(instant));
    }),
  );
});

describe("a day", () => {
  it("begins where the day before ends, and lies between its midnights", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(startOfDay(day)).toBe(endOfDay(addDays(day, -1)));
        expect(seoulDay(startOfDay(day))).toBe(day);
        expect(seoulDay(endOfDay(day) - 1)).toBe(day);
      }),
    );
  });

  it("has a number, and the next one has the next", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    fc.assert(
      fc.property(aDay, (day) => {
        expect(dayFromNumber(dayNumber(day))).toBe(day);
        expect(dayNumber(addDays(day, 1))).toBe(dayNumber(day) + 1);
      }),
    );
  });
});

test.each([
  ["2026-01-31", 1, "2026-02-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2028-03-01", -1, "2028-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-11-23", 0, "2026-11-23"],
  ["2026-11-23", 365, "2027-11-23"],
  ["9999-12-31", 1, "+010000-01-01"],
])("%s and %i days are %s", (day, days, result) => {
  expect(addDays(day, days)).toBe(result);
});

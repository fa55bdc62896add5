import * as gazette from "@hyunbinseo/holidays-kr/all";
import { describe, expect, test } from "vitest";
import { clockOf } from "./clock.ts";
import { isKoreanWorkingDay, koreanHolidays, workingDayFrom } from "./korean-working-days.ts";
import { electionDays } from "./single-year-holidays.ts";

const gazetted = Object.entries(gazette).flatMap(([key, days]) =>
  /^y\d{4}$/.test(key) ? [[Number(key.slice(1)), Object.keys(days)] as const] : [],
);

/** The years that the gazette's package lacks, as the Python package `holidays` 0.105 has them. */
const others: Readonly<Record<number, string>> = {
  2016: "01-01 02-07 02-08 02-09 02-10 03-01 04-13 05-05 05-06 05-14 06-06 08-15 09-14 09-15 09-16 10-03 10-09 12-25",
  2017: "01-01 01-27 01-28 01-29 01-30 03-01 05-03 05-05 05-09 06-06 08-15 10-02 10-03 10-04 10-05 10-06 10-09 12-25",
  2028: "01-01 01-26 01-27 01-28 03-01 04-12 05-01 05-02 05-05 06-06 07-17 08-15 10-02 10-03 10-04 10-05 10-09 12-25",
  2029: "01-01 02-12 02-13 02-14 03-01 05-01 05-05 05-07 05-20 05-21 06-06 07-17 08-15 09-21 09-22 09-23 09-24 10-03 10-09 12-25",
  2030: "01-01 02-02 02-03 02-04 02-05 03-01 04-03 05-01 05-05 05-06 05-09 06-06 06-12 07-17 08-15 09-11 09-12 09-13 10-03 10-09 12-25",
  2031: "01-01 01-22 01-23 01-24 03-01 03-03 05-01 05-05 05-28 06-06 07-17 08-15 09-30 10-01 10-02 10-03 10-09 12-25",
  2032: "01-01 02-10 02-11 02-12 03-01 04-14 05-01 05-03 05-05 05-16 05-17 06-06 07-17 07-19 08-15 08-16 09-18 09-19 09-20 09-21 10-03 10-04 10-09 10-11 12-25 12-27",
  2033: "01-01 01-30 01-31 02-01 02-02 03-01 05-01 05-02 05-05 05-06 06-06 07-17 07-18 08-15 09-07 09-08 09-09 10-03 10-09 10-10 12-25 12-26",
  2034: "01-01 02-18 02-19 02-20 02-21 03-01 05-01 05-05 05-25 06-06 06-14 07-17 08-15 09-26 09-27 09-28 10-03 10-09 12-25",
  2035: "01-01 02-07 02-08 02-09 03-01 04-04 05-01 05-05 05-07 05-15 06-06 07-17 08-15 09-15 09-16 09-17 09-18 10-03 10-09 12-25",
};

/**
 * Where that package counts the days before the end of a term otherwise. The law says 'the first Wednesday from the 70th
 * (30th) day before the end of the term on' (공직선거법 art. 34(1)), and where that day itself was a Wednesday, it was the
 * election day: 2006-05-31, 2008-04-09.
 */
const elections: Readonly<Record<number, { theirs: string; ours: string }>> = {
  2030: { theirs: "2030-04-03", ours: "2030-03-27" },
  2034: { theirs: "2034-06-14", ours: "2034-05-31" },
  2035: { theirs: "2035-04-04", ours: "2035-03-28" },
};

describe("The public holidays of Korea from 2016 to 2035", () => {
  test.each(gazetted)("%i as in the official gazette", (year, days) => {
    expect([...koreanHolidays(year)].sort()).toEqual([...days].sort());
  });

  test("the gazette's package covers ten years", () => {
    expect(gazetted.map(([year]) => year)).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027,
    ]);
  });

  test.each(Object.entries(others))("%s as in another calendar", (year, days) => {
    const { theirs, ours } = elections[Number(year)] ?? {};
    const expected = days
      .split(" ")
      .map((day) => `${year}-${day}`)
      .map((day) => (day === theirs ? ours : day));
    expect([...koreanHolidays(Number(year))].sort()).toEqual(expected.sort());
  });
});

/** Of the year's fixed holidays those that lie beside an election. */
const beside = new Set(["2014-06-06", "2018-06-06", "2022-03-01", "2022-06-06"]);

test.each([
  [2006, ["2006-05-31"]],
  [2008, ["2008-04-09"]],
  [2010, ["2010-06-02"]],
  [2012, ["2012-04-11"]],
  [2014, ["2014-06-04"]],
  // The Wednesday before was 현충일, and the day before the first Wednesday of March was 3·1절.
  [2018, ["2018-06-13"]],
  [2022, ["2022-06-01", "2022-03-09"]],
  // Not held: the president of 2022 was succeeded in 2025.
  [2027, []],
])("the law fixes the elections of %i", (year, days) => {
  expect(electionDays(year, beside)).toEqual(days);
});

test("thirty days from 2027-01-08 end on 설날: due after its substitute holiday", () => {
  const rules = {
    inForceFrom: "2024-02-01",
    limitDays: 30,
    stopsFor: [],
    endsOnWorkingDay: true,
  };
  const clock = clockOf({
    startedOn: "2027-01-08",
    endedOn: null,
    today: "2027-01-08",
    stops: [],
    rules: [rules],
    isWorkingDay: isKoreanWorkingDay,
  });
  expect(clock.dueOn).toBe("2027-02-10");
});

test("a day that a round adds is no working day", () => {
  expect(isKoreanWorkingDay("2026-12-24")).toBe(true);
  expect(isKoreanWorkingDay("2026-12-24", ["2026-12-24"])).toBe(false);
});

test.each([
  ["2026-12-10", "2026-12-10", "a Thursday"],
  ["2026-12-12", "2026-12-14", "a Saturday"],
  ["2026-12-25", "2026-12-28", "a holiday before a weekend"],
])("from %s on offices work on %s: it is %s", (day, next) => {
  expect(workingDayFrom(day)).toBe(next);
});

test("from a day on which offices are closed they work on the next that is open", () => {
  expect(workingDayFrom("2026-12-10", ["2026-12-10", "2026-12-11"])).toBe("2026-12-14");
});

import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";

const wednesday = 3;

/** When a term ends, every how many years another one ends (absent: the next one was cut short), and what art. 34 says. */
type Term = { ends: Day; every?: number; daysBefore: number };

/**
 * Elections at the end of a term (공직선거법 art. 34(1)), as far as the terms are known. The president's term that began
 * in 2022 ended early: its successor was elected on a day that the government declared (2025-06-03).
 */
const terms: readonly Term[] = [
  { ends: "2008-05-29", every: 4, daysBefore: 50 },
  { ends: "2006-06-30", every: 4, daysBefore: 30 },
  { ends: "2022-05-09", daysBefore: 70 },
  { ends: "2030-06-03", every: 5, daysBefore: 70 },
];

/**
 * The election days of a year that the law fixes: the first Wednesday from the 70th, 50th or 30th day before the end of
 * the term on, that day included (2006-05-31 and 2008-04-09 were such days); a week later where that day, the day before or the day after is a holiday (art. 34(2)).
 *
 * @param holidays those of the year
 */
export function electionDays(year: number, holidays: ReadonlySet<Day>): readonly Day[] {
  return terms.flatMap(({ ends, every, daysBefore }) => {
    const passed = year - Number(ends.slice(0, 4));
    if (passed !== 0 && (every === undefined || passed < 0 || passed % every !== 0)) return [];
    let day = addDays(`${year}${ends.slice(4)}`, -daysBefore);
    while (new Date(day).getUTCDay() !== wednesday) day = addDays(day, 1);
    while ([-1, 0, 1].some((beside) => holidays.has(addDays(day, beside)))) day = addDays(day, 7);
    return [day];
  });
}

/** A holiday of one year only, declared by the government (관공서의 공휴일에 관한 규정, art. 2 no. 11). */
type OneOffHoliday = { on: Day; source: string };

/** All of them from 2016 on. A day declared from now on is entered here, or in `closedOn` of the rounds concerned. */
export const oneOffHolidays: readonly OneOffHoliday[] = [
  { on: "2016-05-06", source: "국무회의 2016-04-28 의결" },
  { on: "2017-05-09", source: "제19대 대통령선거(궐위), 국무회의 2017-03-15 의결" },
  { on: "2017-10-02", source: "국무회의 2017-09-05 의결" },
  { on: "2020-08-17", source: "국무회의 2020-07-21 의결" },
  { on: "2023-10-02", source: "국무회의 2023-09-05 의결" },
  { on: "2024-10-01", source: "국군의 날, 국무회의 2024-09-03 의결" },
  { on: "2025-01-27", source: "국무회의 2025-01-14 의결" },
  { on: "2025-06-03", source: "제21대 대통령선거(궐위), 국무회의 2025-04-08 의결" },
];

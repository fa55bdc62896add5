import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";
import { nextWorkingDay } from "./clock.ts";
import { electionDays, oneOffHolidays } from "./single-year-holidays.ts";

/** From when on a holiday that falls on these weekdays, or on another holiday, is made up for (regulation art. 3). */
type Substitute = { since: Day; weekdays: readonly number[] };

const sunday = 0;
const saturday = 6;
const weekend = [sunday, saturday];
const feasts: Substitute = { since: "2013-11-05", weekdays: [sunday] };
const childrensDay: Substitute = { since: "2013-11-05", weekdays: weekend };
const nationalDays: Substitute = { since: "2021-08-04", weekdays: weekend };
const religiousDays: Substitute = { since: "2023-05-04", weekdays: weekend };
const daysOf2026: Substitute = { since: "2026-01-01", weekdays: weekend };

type Holiday = { daysIn: (year: number) => readonly Day[]; since?: Day; substitute?: Substitute };

const on = (monthAndDay: string) => (year: number) => [`${year}-${monthAndDay}`];

/**
 * The public holidays of every year: 관공서의 공휴일에 관한 규정, art. 2 nos. 2–10, and their substitutes (art. 3) as
 * presidential decrees 24828 (2013), 31930 (2021), 33448 (2023) and 36290 (2026) made them.
 */
const holidays: readonly Holiday[] = [
  { daysIn: on("01-01") },
  { daysIn: (year) => threeDaysAround(lunarDay(year, "1-1")), substitute: feasts },
  { daysIn: on("03-01"), substitute: nationalDays },
  { daysIn: (year) => [lunarDay(year, "4-8")], substitute: religiousDays },
  { daysIn: on("05-01"), since: "2026-01-01", substitute: daysOf2026 },
  { daysIn: on("05-05"), substitute: childrensDay },
  { daysIn: on("06-06") },
  { daysIn: on("07-17"), since: "2026-01-01", substitute: daysOf2026 },
  { daysIn: on("08-15"), substitute: nationalDays },
  { daysIn: (year) => threeDaysAround(lunarDay(year, "8-15")), substitute: feasts },
  { daysIn: on("10-03"), substitute: nationalDays },
  { daysIn: on("10-09"), substitute: nationalDays },
  { daysIn: on("12-25"), substitute: religiousDays },
];

function threeDaysAround(day: Day): readonly Day[] {
  return [addDays(day, -1), day, addDays(day, 1)];
}

const koreanLunar = new Intl.DateTimeFormat("en-u-ca-dangi", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});

/** The day of a year on which the Korean lunar calendar shows this month and day; a leap month is never meant. */
function lunarDay(year: number, monthAndDay: string): Day {
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const parts = koreanLunar.formatToParts(new Date(day));
    const shown = parts.filter(({ type }) => type === "month" || type === "day").map(({ value }) => value);
    if (shown.join("-") === monthAndDay) return day;
  }
  throw new Error(`the lunar calendar has no ${monthAndDay} in ${year}`);
}

const weekdayOf = (day: Day) => new Date(day).getUTCDay();

const known = new Map<number, ReadonlySet<Day>>();

/**
 * The public holidays of a year besides Sundays: those of every year, election days, substitutes, and the days that
 * the government has declared so far.
 *
 * @param year from 2014 on, when the present kind of substitutes began
 */
export function koreanHolidays(year: number): ReadonlySet<Day> {
  const made = known.get(year) ?? holidaysOf(year);
  known.set(year, made);
  return made;
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const listed = holidays
    .filter(({ since }) => since === undefined || since <= `${year}-12-31`)
    .flatMap(({ daysIn, substitute }) => daysIn(year).map((day) => ({ day, substitute })));
  const annual = new Set(listed.map(({ day }) => day));
  const all = new Set([
    ...annual,
    ...electionDays(year, annual),
    ...oneOffHolidays.map(({ on: day }) => day).filter((day) => day.startsWith(`${year}-`)),
  ]);
  const lost = listed.filter(({ day, substitute }, at) => {
    if (!substitute || day < substitute.since) return false;
    const meetsAnother = listed.some((other, place) => place !== at && other.day === day);
    return meetsAnother || substitute.weekdays.includes(weekdayOf(day));
  });
  // Two holidays on one day are made up for once (5 May 2025), two days one after the other twice.
  for (const day of [...new Set(lost.map((holiday) => holiday.day))].sort()) {
    let next = addDays(day, 1);
    while (weekend.includes(weekdayOf(next)) || all.has(next)) next = addDays(next, 1);
    all.add(next);
  }
  return all;
}

/**
 * Whether public offices work on a day in Korea: no Saturday, no Sunday, no public holiday.
 *
 * @param closedOn further days on which they are closed
 */
export function isKoreanWorkingDay(day: Day, closedOn: readonly Day[] = []): boolean {
  if (weekend.includes(weekdayOf(day)) || closedOn.includes(day)) return false;
  return !koreanHolidays(Number(day.slice(0, 4))).has(day);
}

/** The day itself if offices work on it, else the next one on which they do. */
export function workingDayFrom(day: Day, closedOn: readonly Day[] = []): Day {
  return nextWorkingDay(day, (each) => isKoreanWorkingDay(each, closedOn));
}

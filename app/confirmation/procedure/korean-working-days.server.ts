import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";

// It brings the calendars of all countries, 19 MB, and most processes never ask for a holiday.
let korea: Holidays | undefined;
const calendar = () => {
  korea ??= new (createRequire(import.meta.url)("date-holidays") as typeof Holidays)("KR");
  return korea;
};
const noon = (day: Day) => new Date(`${day}T12:00:00+09:00`);
const named = (day: Day, name: string) =>
  (calendar().isHoliday(noon(day)) || []).some((holiday) => holiday.name === name);

/**
 * Whether public offices work on a day in Korea: no Saturday, no Sunday, no public holiday. Days that the government
 * closes by decree (an election, a bridge day) are in no calendar and come as `closedOn`.
 */
export function isKoreanWorkingDay(day: Day, closedOn: readonly Day[] = []): boolean {
  const weekday = noon(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day) && !closedOn.includes(day);
}

// A holiday costs the library a millisecond, and a page of the queue asks for dozens; no process meets many days.
const known = new Map<Day, boolean>();

function isHoliday(day: Day): boolean {
  const isKnown = known.get(day);
  if (isKnown !== undefined) return isKnown;
  const found = findHoliday(day);
  if (known.size < 4_000) known.set(day, found);
  return found;
}

function findHoliday(day: Day): boolean {
  // date-holidays 3.37 begins the three days of 설날 on the day itself; they are the day before, the day, the day after.
  if (named(addDays(day, 1), "설날")) return true;
  const isThird = named(day, "설날") && !named(addDays(day, 1), "설날") && named(addDays(day, -1), "설날");
  return !isThird && calendar().isHoliday(noon(day)) !== false;
}

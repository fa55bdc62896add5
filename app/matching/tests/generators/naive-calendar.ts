import type { Day, Duration } from "#app/matching/calendar.ts";

/*
 * A calendar written a second time, by stepping: neither Temporal nor Date is used, so that agreeing with the
 * product's calendar means something.
 */

type Parts = { year: number; month: number; day: number };

function partsOf(day: Day): Parts {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return { year, month, day: dayOfMonth };
}

function written({ year, month, day }: Parts): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function nextDay(day: Day): Day {
  const { year, month, day: dayOfMonth } = partsOf(day);
  if (dayOfMonth < lengthOfMonth(year, month)) return written({ year, month, day: dayOfMonth + 1 });
  return month < 12
    ? written({ year, month: month + 1, day: 1 })
    : written({ year: year + 1, month: 1, day: 1 });
}

function dayBefore(day: Day): Day {
  const { year, month, day: dayOfMonth } = partsOf(day);
  if (dayOfMonth > 1) return written({ year, month, day: dayOfMonth - 1 });
  if (month === 1) return written({ year: year - 1, month: 12, day: 31 });
  return written({ year, month: month - 1, day: lengthOfMonth(year, month - 1) });
}

export function stepDays(day: Day, days: number): Day {
  let reached = day;
  for (let left = days; left > 0; left--) reached = nextDay(reached);
  for (let left = days; left < 0; left++) reached = dayBefore(reached);
  return reached;
}

function stepMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  let { year, month } = parts;
  for (let left = months; left > 0; left--) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  for (let left = months; left < 0; left++) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return written({ year, month, day: Math.min(parts.day, lengthOfMonth(year, month)) });
}

/** The day a period from `start` is complete; the last of the month where it has no such day. */
export function anniversary(start: Day, length: Duration): Day {
  if ("days" in length) return stepDays(start, length.days);
  return stepMonths(start, "years" in length ? length.years * 12 : length.months);
}

/** About the day from which `length` is just complete on `base`: a place to look for mistakes, not a truth. */
export function nearStart(base: Day, length: Duration): Day {
  if ("days" in length) return stepDays(base, -length.days);
  return stepMonths(base, "years" in length ? -length.years * 12 : -length.months);
}

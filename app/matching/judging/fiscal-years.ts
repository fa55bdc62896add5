import { addDays, type Day, yearOf } from "../calendar.ts";
import { closingMonthOf, type Facts } from "../knowledge.ts";
import { later } from "./leaf-test.ts";

/**
 * How many months after the month in which a fiscal year ends its returns are due, each on the last day: corporate tax
 * three (법인세법 art. 60), income tax of sole proprietors by the end of May (소득세법 art. 70), of the larger ones among
 * them, whose returns an accountant confirms, by the end of June (art. 70-2).
 */
const monthsUntilDue = { corporate: 3, income: 5, confirmedIncome: 6 } as const;

/** A fiscal year is named by the year in which it ends, in the closing month. */
type Returns = { closingMonth: number; months: number };

/** The first and the last day on which a company's returns can be due, as far as its legal form is known. */
function returnsOf(company: Facts): { first: Returns; last: Returns } {
  const { corporate, income, confirmedIncome } = monthsUntilDue;
  const { legalForm } = company;
  const closingMonth = closingMonthOf(company);
  if (legalForm === "sole_proprietor")
    return { first: { closingMonth, months: income }, last: { closingMonth, months: confirmedIncome } };
  const first = { closingMonth, months: corporate };
  // Only a corporation can choose its month.
  const isUnknown = legalForm === undefined && closingMonth === 12;
  return { first, last: isUnknown ? { closingMonth, months: confirmedIncome } : first };
}

/** The months that are over, counted from the year 0: before the base day, and on the day from which it is seen. */
export type MonthsOver = { beforeBase: number; byNow: number };

/** What a base day decides on fiscal years. */
export function monthsOver(base: Day, today: Day): MonthsOver {
  // What has ended before the base day is the months before its own: that one still runs on it.
  return { beforeBase: monthOf(base) - 1, byNow: lastMonthOver(later(today, base)) };
}

/** The last month whose last day is this one or earlier. */
function lastMonthOver(day: Day): number {
  const month = monthOf(day);
  return isLastOfMonth(day) ? month : month - 1;
}

/** Compared with the day after only where that can make a difference: this is asked for every finding. */
function isLastOfMonth(day: Day): boolean {
  return day.slice(8) >= "28" && addDays(day, 1).slice(5, 7) !== day.slice(5, 7);
}

function monthOf(day: Day): number {
  return 12 * yearOf(day) + Number(day.slice(5, 7)) - 1;
}

/** The newest year that has ended before the base day and whose returns are due by now. */
function newestYear({ beforeBase, byNow }: MonthsOver, { closingMonth, months }: Returns): number {
  const lastMonth = Math.min(beforeBase, byNow - months);
  return Math.floor((lastMonth - (closingMonth - 1)) / 12);
}

/** `firstDue`: the years that count if returns are due as early as they can be; `lastDue`: if as late as they can be. */
export function countedYears(
  over: MonthsOver,
  count: number,
  company: Facts,
): { firstDue: readonly string[]; lastDue: readonly string[] } {
  const { first, last } = returnsOf(company);
  return {
    firstDue: yearsBack(newestYear(over, first), count),
    lastDue: yearsBack(newestYear(over, last), count),
  };
}

// Few are different, and they are asked for a hundred thousand times.
const made = new Map<number, readonly string[]>();

function yearsBack(newest: number, count: number): readonly string[] {
  const key = newest * 1_000 + count;
  const known = made.get(key);
  if (known !== undefined) return known;
  const years = Array.from({ length: count }, (_, back) => String(newest - back));
  made.set(key, years);
  return years;
}

/**
 * The fiscal years that count for a company on a base day, newest first: they have ended by then, and their returns can
 * be due, on that day or by now. Before that nobody can state their figures, nor would a notice ask for them.
 */
export function closedYears(base: Day, count: number, today: Day, company: Facts): readonly string[] {
  return countedYears(monthsOver(base, today), count, company).firstDue;
}

/** What else than the base day decides on years, for companies of every form and closing month. */
export function yearsKey(base: Day, today: Day): string {
  const over = monthsOver(base, today);
  const { corporate, income, confirmedIncome } = monthsUntilDue;
  const ofCalendarYear = (months: number) => newestYear(over, { closingMonth: 12, months });
  const lastMonth = Math.min(over.beforeBase, over.byNow - corporate);
  return [lastMonth, ofCalendarYear(income), ofCalendarYear(confirmedIncome)].join("~");
}

/** Whether the fiscal year of this name is over. */
export function hasEnded(year: number, company: Facts, today: Day): boolean {
  return lastDayOf(12 * year + closingMonthOf(company) - 1) < today;
}

/** The days from which a fiscal year can count for a company. */
export function closingDays(year: number, company: Facts): readonly Day[] {
  const { first, last } = returnsOf(company);
  return [first, last].map(({ closingMonth, months }) => lastDayOf(12 * year + closingMonth - 1 + months));
}

function lastDayOf(month: number): Day {
  const next = month + 1;
  return addDays(`${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}-01`, -1);
}

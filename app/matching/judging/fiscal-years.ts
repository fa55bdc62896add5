import { addDays, type Day, yearOf } from "../calendar.ts";
import { closingMonthOf, type Facts } from "../knowledge.ts";
import { later } from "./leaf-test.ts";

/**
 * How many months after the month in which a fiscal year ends its returns are due, each on the last day: corporate tax
 * three (법인세법 art. 60), income tax of sole proprietors by the end of May (소득세법 art. 70), of the larger ones among
 * them, whose returns an accountant confirms, by the end of June (art. 70-2).
 */
const monthsUntilDue = { corporate: 3, income: 5, confirmedIncome: 6 } as const;

/** How many months after the end of its fiscal year a company's returns are due: at the earliest, and at the latest. */
type Due = { first: number; last: number };

// Made once: they are asked for at every finding about figures.
const dueOfProprietor: Due = { first: monthsUntilDue.income, last: monthsUntilDue.confirmedIncome };
const dueOfCorporation: Due = { first: monthsUntilDue.corporate, last: monthsUntilDue.corporate };
const dueOfAnyForm: Due = { first: monthsUntilDue.corporate, last: monthsUntilDue.confirmedIncome };

function dueOf({ legalForm }: Facts, closingMonth: number): Due {
  if (legalForm === "sole_proprietor") return dueOfProprietor;
  // Only a corporation can choose its month.
  return legalForm === undefined && closingMonth === 12 ? dueOfAnyForm : dueOfCorporation;
}

/** The months that are over, counted from the year 0: before the base day, and on the day from which it is seen. */
type MonthsOver = { beforeBase: number; byNow: number };

/** What a base day decides on fiscal years. */
function monthsOver(base: Day, today: Day): MonthsOver {
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

/**
 * The newest year that has ended before the base day and whose returns are due by now, so many months after it. It is named
 * by the year in which it ends, in the closing month.
 */
function newestYear({ beforeBase, byNow }: MonthsOver, closingMonth: number, months: number): number {
  const lastMonth = Math.min(beforeBase, byNow - months);
  return Math.floor((lastMonth - (closingMonth - 1)) / 12);
}

/** `firstDue`: the years that count if returns are due as early as they can be; `lastDue`: if as late as they can be. */
export type CountedYears = { firstDue: readonly string[]; lastDue: readonly string[] };

/** Prepares to count the years of companies on one base day. Most companies have the same, so the last answer is kept. */
export function yearsCounter(base: Day, today: Day, count: number): (company: Facts) => CountedYears {
  const over = monthsOver(base, today);
  let last: { closingMonth: number; due: Due; years: CountedYears } | undefined;
  return (company) => {
    const closingMonth = closingMonthOf(company);
    const due = dueOf(company, closingMonth);
    if (last?.closingMonth !== closingMonth || last.due !== due)
      last = { closingMonth, due, years: countedYears(over, count, closingMonth, due) };
    return last.years;
  };
}

function countedYears(over: MonthsOver, count: number, closingMonth: number, due: Due): CountedYears {
  const [first, last] = [due.first, due.last].map((months) => newestYear(over, closingMonth, months));
  const firstDue = yearsBack(first ?? 0, count);
  return { firstDue, lastDue: first === last ? firstDue : yearsBack(last ?? 0, count) };
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
  return yearsCounter(base, today, count)(company).firstDue;
}

/** What else than the base day decides on years, for companies of every form and closing month. */
export function yearsKey(base: Day, today: Day): string {
  const over = monthsOver(base, today);
  const { corporate, income, confirmedIncome } = monthsUntilDue;
  const ofCalendarYear = (months: number) => newestYear(over, 12, months);
  const lastMonth = Math.min(over.beforeBase, over.byNow - corporate);
  return [lastMonth, ofCalendarYear(income), ofCalendarYear(confirmedIncome)].join("~");
}

/** Whether the fiscal year of this name is over. */
export function hasEnded(year: number, company: Facts, today: Day): boolean {
  return lastDayOf(12 * year + closingMonthOf(company) - 1) < today;
}

/** The days from which a fiscal year can count for a company. */
export function closingDays(year: number, company: Facts): readonly Day[] {
  const closingMonth = closingMonthOf(company);
  const { first, last } = dueOf(company, closingMonth);
  return [first, last].map((months) => lastDayOf(12 * year + closingMonth - 1 + months));
}

function lastDayOf(month: number): Day {
  const next = month + 1;
  return addDays(`${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}-01`, -1);
}

import { type Day, yearOf } from "../calendar.ts";
import { type Facts, firstYearOf, type Value } from "../knowledge.ts";
import { MET, NOT_MET, type Outcome, ofBoolean, UNKNOWN } from "../outcome.ts";
import type { SeriesTest } from "../rule.ts";
import { baseDays, later, type Moment, rangeCheck } from "./leaf-test.ts";

/**
 * When the returns of a fiscal year that is the calendar year are due, in the year after it: corporate tax three months
 * after its end (법인세법 art. 60), income tax of sole proprietors by the end of May (소득세법 art. 70), of the larger ones
 * among them, whose returns an accountant confirms, by the end of June (art. 70-2).
 */
const returnDays = { corporate: "-03-31", income: "-05-31", confirmedIncome: "-06-30" } as const;
type ReturnDay = (typeof returnDays)[keyof typeof returnDays];

/** The first and the last day on which a company's returns can be due, as far as its legal form is known. */
function returnDaysOf({ legalForm }: Facts): { first: ReturnDay; last: ReturnDay } {
  const { corporate, income, confirmedIncome } = returnDays;
  if (legalForm === "sole_proprietor") return { first: income, last: confirmedIncome };
  return { first: corporate, last: legalForm === undefined ? confirmedIncome : corporate };
}

/**
 * The fiscal years that count for a company on a base day, newest first: they have ended by then, and their returns can
 * be due, on that day or by now. Before that nobody can state their figures, nor would a notice ask for them.
 */
export function closedYears(base: Day, count: number, today: Day, company: Facts): readonly string[] {
  return yearsDue(base, count, today, returnDaysOf(company).first);
}

/** The newest year that counts, for each day on which returns can be due: what else than the base day decides on years. */
export function newestYears(base: Day, today: Day): string {
  return Object.values(returnDays)
    .map((due) => yearsDue(base, 1, today, due))
    .join("~");
}

function yearsDue(base: Day, count: number, today: Day, due: ReturnDay): readonly string[] {
  const last = yearOf(base) - 1;
  const newest = later(today, base) < `${last + 1}${due}` ? last - 1 : last;
  return Array.from({ length: count }, (_, back) => String(newest - back));
}

/** The days from which a fiscal year can count for a company. */
export function closingDays(year: number, company: Facts): readonly Day[] {
  const { first, last } = returnDaysOf(company);
  return [`${year + 1}${first}`, `${year + 1}${last}`];
}

/**
 * A year before the company was founded has no figures. Of what is earned that is nothing; a ratio does not exist, so that
 * it either is left out or fails every test.
 */
export type Unfounded = "nothing" | "left_out" | "failing";

/** The decision of a test over fiscal years, given what else is known of the company. */
export type DecideSeries = (value: Value | undefined, company: Facts) => Outcome;

/** The years that count, newest first, by the day on which returns are due. */
type YearsByReturnDay = Readonly<Record<ReturnDay, readonly string[]>>;

function yearsByReturnDay(base: Day, count: number, today: Day): YearsByReturnDay {
  const corporate = yearsDue(base, count, today, returnDays.corporate);
  // Mostly all are the same, and there are thousands of these.
  const orSame = (due: ReturnDay) => {
    const years = yearsDue(base, count, today, due);
    return years[0] === corporate[0] ? corporate : years;
  };
  const { income, confirmedIncome } = returnDays;
  return { "-03-31": corporate, [income]: orSame(income), [confirmedIncome]: orSame(confirmedIncome) };
}

/**
 * Where it is not known whether the newest year is due yet, it counts once its figure is given, because then its accounts
 * exist; until then the years with and without it have to agree.
 */
function possibleYears(
  years: YearsByReturnDay,
  given: Figures,
  company: Facts,
): readonly (readonly string[])[] {
  const { first, last } = returnDaysOf(company);
  const [newest = ""] = years[first];
  return years[first] === years[last] || given[newest] !== undefined
    ? [years[first]]
    : [years[first], years[last]];
}

export function seriesDecider(test: SeriesTest, moment: Moment, unfounded: Unfounded): DecideSeries {
  const { at, lastClosedYears } = test.over;
  const bases = baseDays(at, moment).map((day) => yearsByReturnDay(day, lastClosedYears, moment.today));
  return (value, company) => {
    const given = value ?? {};
    if (typeof given !== "object" || Array.isArray(given)) return UNKNOWN;
    const firstYear = firstYearOf(company);
    const outcomes = bases
      .flatMap((years) => possibleYears(years, given as Figures, company))
      .map((years) => overYears(test, years, withUnfounded(given as Figures, years, firstYear, unfounded)));
    const [first = UNKNOWN] = outcomes;
    return outcomes.every((outcome) => outcome === first) ? first : UNKNOWN;
  };
}

type Figures = Readonly<Record<string, number | "left_out">>;

function withUnfounded(given: Figures, years: readonly string[], firstYear: number, unfounded: Unfounded) {
  const missing = years.filter((year) => given[year] === undefined && Number(year) < firstYear);
  if (missing.length === 0) return given;
  const counted = { nothing: 0, left_out: "left_out", failing: Number.NaN } as const;
  return { ...Object.fromEntries(missing.map((year) => [year, counted[unfounded]])), ...given };
}

function overYears(test: SeriesTest, all: readonly string[], figures: Figures): Outcome {
  const years = all.filter((year) => figures[year] !== "left_out");
  if (years.length === 0) return MET;
  const isWithin = rangeCheck(test);
  const { as } = test.over;
  return as === "each" || as === "any"
    ? oneDecides(years, figures as Known, isWithin, as)
    : together(years, figures as Known, isWithin, as);
}

type Known = Readonly<Record<string, number>>;

/** One year that fails decides `each`, one that passes decides `any`, whatever the others are. */
function oneDecides(
  years: readonly string[],
  figures: Known,
  isWithin: (figure: number) => boolean,
  as: "each" | "any",
): Outcome {
  const deciding = as === "any";
  let isOpen = false;
  for (const year of years) {
    const figure = figures[year];
    if (figure === undefined) isOpen = true;
    else if (isWithin(figure) === deciding) return ofBoolean(deciding);
  }
  return isOpen ? UNKNOWN : ofBoolean(!deciding);
}

function together(
  years: readonly string[],
  figures: Known,
  isWithin: (figure: number) => boolean,
  as: "average" | "sum",
): Outcome {
  // A ratio that does not exist fails whatever the others are.
  if (years.some((year) => Number.isNaN(figures[year]))) return NOT_MET;
  let sum = 0;
  for (const year of years) {
    const figure = figures[year];
    if (figure === undefined) return UNKNOWN;
    sum += figure;
  }
  const exact = toFourDecimals(sum);
  return ofBoolean(isWithin(as === "sum" ? exact : exact / years.length));
}

/** Figures have at most four decimals; adding them up in binary must not leave more. */
export function toFourDecimals(sum: number): number {
  return Number(sum.toFixed(4));
}

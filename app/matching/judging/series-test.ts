import { type Facts, firstYearOf, type Value } from "../knowledge.ts";
import { MET, NOT_MET, type Outcome, ofBoolean, UNKNOWN } from "../outcome.ts";
import type { Over, SeriesTest } from "../rule.ts";
import { yearsNeeded } from "../walk.ts";
import { countedYears, type MonthsOver, monthsOver } from "./fiscal-years.ts";
import { baseDays, type Moment, rangeCheck } from "./leaf-test.ts";

/**
 * A year before the company was founded has no figures. Of what is earned that is nothing; a ratio does not exist, so that
 * it either is left out or fails every test.
 */
export type Unfounded = "nothing" | "left_out" | "failing";

/** The decision of a test over fiscal years, given what else is known of the company. */
export type DecideSeries = (value: Value | undefined, company: Facts) => Outcome;

/**
 * Where it is not known whether the newest year is due yet, it counts once its figure is given, because then its accounts
 * exist; until then the years with and without it have to agree.
 */
function possibleYears(
  over: MonthsOver,
  count: number,
  given: Figures,
  company: Facts,
): readonly (readonly string[])[] {
  const { firstDue, lastDue } = countedYears(over, count, company);
  const [newest = ""] = firstDue;
  return firstDue === lastDue || given[newest] !== undefined ? [firstDue] : [firstDue, lastDue];
}

export function seriesDecider(test: SeriesTest, moment: Moment, unfounded: Unfounded): DecideSeries {
  const { at, growth } = test.over;
  const count = yearsNeeded(test.over);
  const bases = baseDays(at, moment).map((day) => monthsOver(day, moment.today));
  return (value, company) => {
    const given = value ?? {};
    if (typeof given !== "object" || Array.isArray(given)) return UNKNOWN;
    const firstYear = firstYearOf(company);
    const outcomes = bases
      .flatMap((over) => possibleYears(over, count, given as Figures, company))
      .map((years) => {
        const figures = withUnfounded(given as Figures, years, firstYear, growth ? "nothing" : unfounded);
        if (!growth) return overYears(test, years, figures);
        return overYears(test, years.slice(0, -1), growthIn(years, figures as Known, test.over.as));
      });
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
  // A compound rate is the same for all of the years.
  return as === "each" || as === "any" || as === "compound"
    ? oneDecides(years, figures as Known, isWithin, as)
    : together(years, figures as Known, isWithin, as);
}

/**
 * By how many percent each year exceeds the one before it. On nothing there is no growth, and nobody has grown by it: that
 * fails every test, so that it is neither good news nor a ground for exclusion.
 */
function growthIn(years: readonly string[], figures: Known, as: Over["as"]): Known {
  const pairs = years.slice(0, -1).map((year, at) => [year, years[at + 1] ?? ""] as const);
  const [newest = "", oldest = ""] = [years[0], years.at(-1)];
  const ratesOf = pairs.map(([year, before]) => {
    const rate =
      as === "compound"
        ? growthRate(figures[newest], figures[oldest], pairs.length)
        : growthRate(figures[year], figures[before], 1);
    return [year, rate] as const;
  });
  return Object.fromEntries(ratesOf.flatMap(([year, rate]) => (rate === undefined ? [] : [[year, rate]])));
}

function growthRate(
  figure: number | undefined,
  before: number | undefined,
  years: number,
): number | undefined {
  if (before !== undefined && before <= 0) return Number.NaN;
  if (figure === undefined || before === undefined) return undefined;
  return toFourDecimals(
    years === 1
      ? (100 * (figure - before)) / before
      : (Math.max(0, figure / before) ** (1 / years) - 1) * 100,
  );
}

type Known = Readonly<Record<string, number>>;

/** One year that fails decides `each`, one that passes decides `any`, whatever the others are. */
function oneDecides(
  years: readonly string[],
  figures: Known,
  isWithin: (figure: number) => boolean,
  as: "each" | "any" | "compound",
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

import { type Facts, firstYearOf, type Value } from "../knowledge.ts";
import { MET, NOT_MET, type Outcome, ofBoolean, UNKNOWN } from "../outcome.ts";
import type { Over, SeriesTest } from "../rule.ts";
import { yearsNeeded } from "../walk.ts";
import { yearsCounter } from "./fiscal-years.ts";
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
 * exist; until then the years with and without it have to agree, as have those of all base days.
 */
export function seriesDecider(test: SeriesTest, moment: Moment, unfounded: Unfounded): DecideSeries {
  const count = yearsNeeded(test.over);
  const decide = test.over.growth ? growthDecider(test) : figuresDecider(test, unfounded);
  const decideOnBase = baseDays(test.over.at, moment).map((base) => {
    const yearsOf = yearsCounter(base, moment.today, count);
    return (figures: Figures, company: Facts): Outcome => {
      const { firstDue, lastDue } = yearsOf(company);
      const outcome = decide(firstDue, figures, company);
      if (firstDue === lastDue || figures[firstDue[0] ?? ""] !== undefined) return outcome;
      return decide(lastDue, figures, company) === outcome ? outcome : UNKNOWN;
    };
  });
  return (value, company) => {
    const given = value ?? nothingGiven;
    if (typeof given !== "object" || Array.isArray(given)) return UNKNOWN;
    let agreed: Outcome | undefined;
    for (const decideHere of decideOnBase) {
      const outcome = decideHere(given as Figures, company);
      if (agreed !== undefined && agreed !== outcome) return UNKNOWN;
      agreed = outcome;
    }
    return agreed ?? UNKNOWN;
  };
}

type Figures = Readonly<Record<string, number | "left_out">>;
const nothingGiven: Figures = {};

type DecideYears = (years: readonly string[], given: Figures, company: Facts) => Outcome;

function figuresDecider(test: SeriesTest, unfounded: Unfounded): DecideYears {
  const decideFigures = yearsDecider(test);
  return (years, given, company) => {
    // Figures that are missing cannot change what the others decide; mostly none is.
    const outcome = decideFigures(years, given as Known);
    if (outcome !== UNKNOWN) return outcome;
    const figures = withUnfounded(given, years, company, unfounded);
    if (figures === given) return UNKNOWN;
    const counted = years.filter((year) => figures[year] !== "left_out");
    return counted.length === 0 ? MET : decideFigures(counted, figures as Known);
  };
}

function growthDecider(test: SeriesTest): DecideYears {
  const decideFigures = yearsDecider(test);
  return (years, given, company) => {
    const figures = withUnfounded(given, years, company, "nothing") as Known;
    return decideFigures(years.slice(0, -1), growthIn(years, figures, test.over.as));
  };
}

function withUnfounded(
  given: Figures,
  years: readonly string[],
  company: Facts,
  unfounded: Unfounded,
): Figures {
  const firstYear = firstYearOf(company);
  const before = years.filter((year) => given[year] === undefined && Number(year) < firstYear);
  if (before.length === 0) return given;
  const counted = { nothing: 0, left_out: "left_out", failing: Number.NaN } as const;
  return { ...Object.fromEntries(before.map((year) => [year, counted[unfounded]])), ...given };
}

function yearsDecider(test: SeriesTest): (years: readonly string[], figures: Known) => Outcome {
  const isWithin = rangeCheck(test);
  const { as } = test.over;
  // A compound rate is the same for all of the years.
  return as === "each" || as === "any" || as === "compound"
    ? (years, figures) => oneDecides(years, figures, isWithin, as)
    : (years, figures) => together(years, figures, isWithin, as);
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

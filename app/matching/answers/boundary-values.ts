import { addDays, type Day, isDay } from "../calendar.ts";
import { type WordType, wordKey, wordsBeside } from "../catalogue/words.ts";
import type { ValueType } from "../facts.ts";
import { closedYears } from "../judging/fiscal-years.ts";
import { baseDays, isForGood, type Moment, passingDays, wordsNamed } from "../judging/leaf-test.ts";
import type { Leaf } from "../judging/node.ts";
import { toFourDecimals } from "../judging/series-test.ts";
import { type Facts, firstYearOf, type Value } from "../knowledge.ts";
import type { NumberTest, Over, Range, SetTest, Test } from "../rule.ts";
import { valueTypeOf, yearsNeeded } from "../walk.ts";

/*
 * An outcome changes only at the limits that its tests name. So a few values represent all others: those at each limit
 * and right beside it, the words that are named and one that is not.
 */

/** A word that no notice names, for open lists. */
const unnamed = "기타";

/** Counted or paid in whole units; everything else has four decimals, the most that `figure` accepts. */
const wholeUnits: ReadonlySet<string> = new Set(["KRW", "USD", "people", "count", "level"]);

/** The values on either side of each limit of a leaf, those named by the rule first; none for series and lists. */
export function boundaryValues(leaf: Leaf, moment: Moment): readonly Value[] {
  const type = valueTypeOf(leaf);
  const { criterion } = leaf;
  if (!type || "review" in criterion || "some" in criterion || "total" in criterion) return [];
  if ("over" in criterion) return [];
  // Days are slow to compute, and a leaf is compiled once a day but examined often.
  const values = cachedValues.get(leaf) ?? valuesOf(type, criterion, moment);
  cachedValues.set(leaf, values);
  return values;
}

const cachedValues = new WeakMap<Leaf, readonly Value[]>();

function valuesOf(type: ValueType, test: Test, moment: Moment): readonly Value[] {
  if ("is" in test) return [test.is, !test.is];
  if ("unit" in test) return figuresAt(boundsOf(test), test.unit);
  if ("anyOf" in test || "allOf" in test || "noneOf" in test)
    return "options" in type ? wordValues(test, type) : [];
  if ("atLeast" in test || "atMost" in test) return "scale" in type ? type.scale : [];
  return daysAt(passingDays(test, moment).flatMap(({ from, to }) => [from, to]));
}

export function boundsOf<T>({ min, above, max, below }: Range<T>): readonly T[] {
  return [min, above, max, below].filter((bound) => bound !== undefined);
}

/** Figures at these limits and next to them, by the smallest step of the unit. */
export function figuresAt(limits: readonly number[], unit: string): readonly number[] {
  const isWhole = wholeUnits.has(unit);
  const beside = limits.flatMap((limit) =>
    isWhole
      ? [Math.ceil(limit), Math.floor(limit), Math.ceil(limit) - 1, Math.floor(limit) + 1]
      : [limit, limit - 0.0001, limit + 0.0001].map(toFourDecimals),
  );
  return [...new Set(beside.map((value) => value || 0))].filter((value) => Math.abs(value) <= 1e15);
}

function daysAt(limits: readonly (Day | null)[]): readonly Day[] {
  const days = limits.flatMap((limit) =>
    limit === null || isForGood(limit) ? [] : [limit, addDays(limit, 1), addDays(limit, -1)],
  );
  return [...new Set(days)].filter(isDay);
}

function wordValues(test: SetTest, type: WordType): readonly Value[] {
  const named = wordsNamed(test).map((word) => type.options[word]?.members ?? [wordKey(word, type)]);
  const words = [...new Set(named.flat())];
  const others = wordsBeside(wordsNamed(test), type, unnamed);
  if (type.type === "choice") return [...words, ...others];
  const all = [...new Set(named.flatMap(([first]) => (first === undefined ? [] : [first])))];
  return [all, ...words.map((word) => [word]), ...others.map((word) => [word]), []];
}

/** Words that none of these leaves names. */
export function wordsOutside(type: WordType, leaves: readonly Leaf[]): readonly string[] {
  const named = leaves.flatMap(({ criterion }) =>
    "anyOf" in criterion || "allOf" in criterion || "noneOf" in criterion ? wordsNamed(criterion) : [],
  );
  return wordsBeside(named, type, unnamed);
}

/**
 * The figures at which the outcome of a series changes, if all years that are asked for and unknown have the same figure.
 * Years before the first one have none.
 */
export function boundaryFigures(
  test: NumberTest & { over: Over },
  moment: Moment,
  known: Readonly<Record<string, number>>,
  company: Facts,
): readonly number[] {
  const { as, at, growth } = test.over;
  if (growth) return [];
  return baseDays(at, moment).flatMap((base) => {
    const all = closedYears(base, yearsNeeded(test.over), moment.today, company);
    const years = all.filter((year) => known[year] !== undefined || Number(year) >= firstYearOf(company));
    const missing = years.filter((year) => known[year] === undefined).length;
    if (missing === 0) return [];
    const sum = years.reduce((total, year) => total + (known[year] ?? 0), 0);
    // Money of years without figures is nothing, and they count; a ratio of theirs does not exist.
    const counted = test.unit === "percent" ? years.length : all.length;
    const limits = boundsOf(test).map((bound) => {
      if (as === "each" || as === "any") return bound;
      return ((as === "sum" ? bound : bound * counted) - sum) / missing;
    });
    return figuresAt(limits, test.unit);
  });
}

/** The years that a test covers, for each of its base days, from the first that the company can have figures for. */
export function yearsOf(over: Over, moment: Moment, company: Facts): readonly string[] {
  const years = baseDays(over.at, moment).flatMap((base) =>
    closedYears(base, yearsNeeded(over), moment.today, company),
  );
  return years.filter((year) => Number(year) >= firstYearOf(company));
}

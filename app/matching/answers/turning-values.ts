import { addDays, type Day, isDay } from "../calendar.ts";
import type { Options } from "../catalogue/vocabulary.ts";
import type { ValueType } from "../facts.ts";
import { baseDays, closedYears, type Moment, passingDays, toFourDecimals } from "../judging/leaf-test.ts";
import { type Leaf, valueTypeOf } from "../judging/node.ts";
import type { Value } from "../knowledge.ts";
import type { Over, Range, SetTest, Test } from "../rule.ts";

/*
 * An outcome turns over only at the limits that its tests name. So few values stand for all: those at each limit and
 * right beside it, the words that are named and one that is not.
 */

/** A word that no notice names, for lists that are open. */
const unnamed = "기타";

/** What is counted or paid in whole units; everything else has four decimals, as the door has. */
const wholeUnits: ReadonlySet<string> = new Set(["KRW", "USD", "people", "count", "level"]);

/** The values on either side of each limit of a leaf, those that the rule names first. Known years of a series stay. */
export function turningValues(leaf: Leaf, moment: Moment, given?: Value): readonly Value[] {
  const type = valueTypeOf(leaf);
  const { criterion } = leaf;
  if (!type || "review" in criterion || "some" in criterion || "total" in criterion) return [];
  // A series depends on what is known, everything else on the leaf alone, which is compiled once a day.
  if ("over" in criterion) return seriesValues(criterion, criterion.over, moment, given);
  const kept = keptValues.get(leaf) ?? valuesOf(type, criterion, moment);
  keptValues.set(leaf, kept);
  return kept;
}

const keptValues = new WeakMap<Leaf, readonly Value[]>();

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

/** Figures at these limits and next to them, as fine as the unit is. */
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
    limit === null ? [] : [limit, addDays(limit, 1), addDays(limit, -1)],
  );
  return [...new Set(days)].filter(isDay);
}

function wordValues(
  test: SetTest,
  type: { options: Options; open?: boolean; type: "choice" | "choices" },
): readonly Value[] {
  const named = wordsOf(test).map((word) => type.options[word]?.members ?? [word]);
  const words = [...new Set(named.flat())];
  const plain = Object.keys(type.options).filter((word) => !type.options[word]?.members);
  const other = [...plain, ...(type.open ? [unnamed] : [])].find((word) => !words.includes(word));
  const others = other === undefined ? [] : [other];
  if (type.type === "choice") return [...words, ...others];
  const all = [...new Set(named.flatMap(([first]) => (first === undefined ? [] : [first])))];
  return [all, ...words.map((word) => [word]), ...others.map((word) => [word]), []];
}

function wordsOf(test: SetTest): readonly string[] {
  if ("anyOf" in test) return test.anyOf;
  return "allOf" in test ? test.allOf : test.noneOf;
}

/** All years that are asked for and not known get the same figure: one at which a limit is reached, or just missed. */
function seriesValues(
  test: Range<number> & { unit: string },
  over: Over,
  moment: Moment,
  given: Value | undefined,
): readonly Value[] {
  const known: Readonly<Record<string, number>> =
    typeof given === "object" && !Array.isArray(given) ? (given as Record<string, number>) : {};
  return baseDays(over.at, moment).flatMap((base) => {
    const years = closedYears(base, over.lastClosedYears);
    const missing = years.filter((year) => known[year] === undefined);
    if (missing.length === 0) return [];
    const sum = years.reduce((total, year) => total + (known[year] ?? 0), 0);
    const limits = boundsOf(test).map((bound) => {
      if (over.as === "each" || over.as === "any") return bound;
      return ((over.as === "sum" ? bound : bound * years.length) - sum) / missing.length;
    });
    return figuresAt(limits, test.unit).map((figure) => ({
      ...known,
      ...Object.fromEntries(missing.map((year) => [year, figure])),
    }));
  });
}

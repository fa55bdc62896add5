import type { Duration } from "#app/matching/calendar.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import type { ValueType } from "#app/matching/facts.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Value } from "#app/matching/knowledge.ts";
import type { BaseDate, DayTest, Range, SeriesTest, SetTest, Test } from "#app/matching/rule.ts";
import { anniversary, stepDays } from "#app/matching/tests/generators/naive-calendar.ts";
import { type Answer, agreed, greatest, least, not, yes } from "./reference-answers.ts";

function baseDaysFor(at: BaseDate, { today, window: { announcedOn, opensOn, lastDay } }: Moment): string[] {
  if (typeof at === "object") return [at.on];
  if (at === "announcement") return [announcedOn].filter((day) => day !== null);
  if (at === "deadline") return [lastDay].filter((day) => day !== null);
  const applying = opensOn && today < opensOn ? opensOn : today;
  if (at === "application") return [lastDay && applying > lastDay ? lastDay : applying];
  const first = announcedOn ?? opensOn ?? today;
  return [first, lastDay ?? (today < first ? first : today)];
}

export function inRange(value: number, { min, above, max, below }: Range<number>): boolean {
  const isTooLow = (min !== undefined && value < min) || (above !== undefined && value <= above);
  const isTooHigh = (max !== undefined && value > max) || (below !== undefined && value >= below);
  return !isTooLow && !isTooHigh;
}

function hasPassed(start: string, base: string, { min, above, max, below }: Range<Duration>): boolean {
  if (start > base) return false;
  if (min && anniversary(start, min) > base) return false;
  if (above && anniversary(start, above) >= base) return false;
  if (max && anniversary(start, max) < base) return false;
  return !(below && anniversary(start, below) <= base);
}

/** Years before this one have no figures: they are nothing, are left out, or fail the test. */
export type Early = {
  before: number;
  counts: "nothing" | "left_out" | "failing";
  /** The month in which the fiscal year ends, and how many months later returns can be due. */
  closing: number;
  returnsDue: readonly number[];
};

/** The last day of a month, which may be one of the following year. */
function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The last year whose returns are due; where that depends on what is not known, by each day on which they can be. */
function lastYears(series: Record<string, number>, base: string, early: Early & { today: string }): number[] {
  const counts = (year: number, months: number) =>
    monthEnd(year, early.closing) < base &&
    [base, early.today].some((day) => day >= monthEnd(year, early.closing + months));
  const [newest = 0, ...others] = early.returnsDue.map((months) => {
    let year = Number(base.slice(0, 4)) + 1;
    while (!counts(year, months)) year -= 1;
    return year;
  });
  return series[newest] === undefined ? [newest, ...others] : [newest];
}

function overYears(test: SeriesTest, series: Record<string, number>, last: number, early: Early): Answer {
  const { lastClosedYears, as } = test.over;
  if (test.over.growth) return growthOver(test, series, last, early);
  const all = Array.from({ length: lastClosedYears }, (_, back) => last - back);
  const isMissing = (year: number) => series[year] === undefined && year < early.before;
  const years = early.counts === "left_out" ? all.filter((year) => !isMissing(year)) : all;
  const figures = years.map((year) => series[year] ?? (isMissing(year) ? 0 : undefined));
  const fails = years.map((year) => isMissing(year) && early.counts === "failing");
  const each = figures.map((figure, at) => {
    if (fails[at]) return "not_met";
    return figure === undefined ? "unknown" : yes(inRange(figure, test));
  });
  if (years.length === 0) return "met";
  if (as === "each") return least(each);
  if (as === "any") return greatest(each);
  if (fails.includes(true)) return "not_met";
  if (figures.includes(undefined)) return "unknown";
  // In ten-thousandths, which are whole numbers: figures have at most four decimals.
  const sum =
    figures.reduce<number>((total, figure) => total + Math.round((figure ?? 0) * 10_000), 0) / 10_000;
  return yes(inRange(as === "sum" ? sum : sum / years.length, test));
}

/** Of each year, or of all together, how much more it is than before; on nothing nobody has grown. */
function growthOver(
  test: SeriesTest,
  series: Record<string, number>,
  last: number,
  { before }: Early,
): Answer {
  const { lastClosedYears: count, as } = test.over;
  const of = (year: number) => series[year] ?? (year < before ? 0 : undefined);
  const grown = (now: number | undefined, then: number | undefined, years: number): Answer | number => {
    if (then !== undefined && then <= 0) return "not_met";
    if (now === undefined || then === undefined) return "unknown";
    const times = years === 1 ? now / then : Math.max(0, now / then) ** (1 / years);
    return Number(((times - 1) * 100).toFixed(4));
  };
  const answer = (growth: Answer | number) =>
    typeof growth === "number" ? yes(inRange(growth, test)) : growth;
  if (as === "compound") return answer(grown(of(last), of(last - count), count));
  const each = Array.from({ length: count }, (_, back) => grown(of(last - back), of(last - back - 1), 1));
  if (as === "each") return least(each.map(answer));
  if (as === "any") return greatest(each.map(answer));
  if (each.includes("not_met")) return "not_met";
  const sum = each.reduce<number>(
    (total, growth) => total + (typeof growth === "number" ? growth : Number.NaN),
    0,
  );
  return Number.isNaN(sum) ? "unknown" : yes(inRange(Number(sum.toFixed(4)) / count, test));
}

/** Other names of certificates, and industries as companies write them. */
const sameAs: Readonly<Record<string, string>> = {
  벤처기업확인서: "venture",
  "iso 9001:2015": "iso_9001",
  SME: "sme",
  "29280": "C29280",
  제조업: "C",
};

const partsIn = (options: Options, word: string): readonly string[] =>
  (Object.hasOwn(options, word) && options[word]?.parts) || [];

function ofWords(test: SetTest, type: ValueType, value: Value): Answer {
  const options = "options" in type ? type.options : {};
  const isIndustry = type.type === "choice" && type.classification !== undefined;
  const code = (word: string) => {
    const other = Object.hasOwn(sameAs, word) ? sameAs[word] : undefined;
    return other !== undefined && (isIndustry || Object.hasOwn(options, other)) ? other : word;
  };
  const is = (own: string, word: string): Answer => {
    if (isIndustry) {
      if (own.startsWith(word)) return "met";
      return word.startsWith(own) || !/^[A-U]\d*$/.test(own) ? "unknown" : "not_met";
    }
    const within = (name: string): readonly string[] => {
      const { members = [], covers = [], parts = [] } = (Object.hasOwn(options, name) && options[name]) || {};
      return [...members, ...members.flatMap(within), ...covers, ...parts];
    };
    if (own !== word && type.type === "choice" && partsIn(options, own).includes(word)) return "unknown";
    return yes(own === word || within(word).includes(own));
  };
  const held = [value].flat().map((word) => code(String(word)));
  const holds = (word: string) => greatest(["not_met", ...held.map((own) => is(own, code(word)))]);
  if ("allOf" in test) return least(["met", ...test.allOf.map(holds)]);
  return "anyOf" in test ? greatest(test.anyOf.map(holds)) : not(greatest(test.noneOf.map(holds)));
}

/** Every day of a month or a year. */
function daysIn(partial: string): string[] {
  const months =
    partial.length === 7
      ? [partial]
      : Array.from({ length: 12 }, (_, at) => `${partial}-${String(at + 1).padStart(2, "0")}`);
  return months.flatMap((month) => {
    const first = `${month}-01`;
    return Array.from({ length: 31 }, (_, at) => stepDays(first, at)).filter((day) => day.startsWith(month));
  });
}

/** What a test of days says of a day, or of a month or year of which all days have to agree. */
function ofDay(test: DayTest, value: string, moment: Moment): Answer {
  if (value.length < 10) return agreed(daysIn(value).map((day) => ofDay(test, day, moment)));
  // Without a deadline it may be any day from the first application on, and what is asked holds or not for good.
  const atAny = (at: BaseDate, holds: (base: string) => boolean) => {
    const isOpen = at === "deadline" && moment.window.lastDay === null;
    const bases = isOpen ? [...baseDaysFor("application", moment), "9999-06-15"] : baseDaysFor(at, moment);
    return agreed(bases.map((base) => yes(holds(base))));
  };
  if ("ago" in test) return atAny(test.at, (base) => hasPassed(value, base, test.ago));
  if ("validAt" in test) return atAny(test.validAt, (base) => value >= base);
  return yes((test.from ?? value) <= value && value <= (test.to ?? value));
}

/** What a test says of a value, as the design words it. */
export function tested(
  test: Test,
  type: ValueType,
  value: Value | undefined,
  moment: Moment,
  early: Early,
): Answer {
  if ("over" in test) {
    const series = Object(value ?? {});
    const bases = baseDaysFor(test.over.at, moment).map((base) => {
      const lasts = lastYears(series, base, { ...early, today: moment.today });
      return agreed(lasts.map((last) => overYears(test, series, last, early)));
    });
    return agreed(bases);
  }
  if (value === undefined) return "unknown";
  if ("is" in test) return yes(value === test.is);
  if ("unit" in test) return yes(inRange(Number(value), test));
  if ("anyOf" in test || "allOf" in test || "noneOf" in test) return ofWords(test, type, value);
  const rank = (grade: Value) => ("scale" in type ? type.scale.indexOf(String(grade)) : -1);
  if ("atLeast" in test) return yes(rank(value) <= rank(test.atLeast));
  if ("atMost" in test) return yes(rank(value) >= rank(test.atMost));
  return ofDay(test, String(value), moment);
}

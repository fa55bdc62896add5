import fc from "fast-check";
import type { Duration } from "#app/matching/calendar.ts";
import type { Unit, ValueType } from "#app/matching/facts.ts";
import type { BaseDate, DayTest, Over, Range, Soft, Test } from "#app/matching/rule.ts";
import { anyDay } from "./moments.ts";

/** Few figures, so that limits and values often meet; among them what binary arithmetic gets wrong. */
export const anyFigure = fc.constantFrom(-3, 0, 0.1, 0.3, 1, 2, 3, 12.3456, 100, 2_000_000_000);

const anyBaseDate: fc.Arbitrary<BaseDate> = fc.oneof(
  fc.constantFrom<BaseDate>("announcement", "deadline", "application", "not_printed"),
  anyDay.map((on) => ({ on })),
);

/** One bound, or a lower and an upper one that leave something between them. */
function ranged<T>(bound: fc.Arbitrary<T>, pair: fc.Arbitrary<[low: T, high: T]>): fc.Arbitrary<Range<T>> {
  return fc.oneof(
    fc.tuple(fc.constantFrom("min", "above", "max", "below"), bound).map(([name, at]) => ({ [name]: at })),
    fc
      .tuple(fc.constantFrom("min", "above"), fc.constantFrom("max", "below"), pair)
      .map(([lower, upper, [low, high]]) => ({ [lower]: low, [upper]: high })),
    bound.map((point) => ({ min: point, max: point })),
  );
}

const figures = ranged(
  anyFigure,
  fc.tuple(anyFigure, anyFigure).map(([a, b]) => (a < b ? [a, b] : [b, a + 0.5])),
);

export const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.constantFrom(0, 1, 3, 7, 10).map((years) => ({ years })),
  fc.constantFrom(0, 1, 6, 12, 13).map((months) => ({ months })),
  fc.constantFrom(0, 1, 30, 365).map((days) => ({ days })),
);

const durations = ranged(
  anyDuration,
  anyDuration.chain((low) => {
    if ("years" in low) return fc.constant<[Duration, Duration]>([low, { years: low.years + 4 }]);
    if ("months" in low) return fc.constant<[Duration, Duration]>([low, { years: low.months + 1 }]);
    return fc.constantFrom<[Duration, Duration]>(
      [low, { days: low.days + 1 }],
      [low, { months: low.days + 1 }],
    );
  }),
);

const anyOver: fc.Arbitrary<Over> = fc.oneof(
  fc.record({ lastClosedYears: fc.constant(1), as: fc.constant("each" as const), at: anyBaseDate }),
  fc.record({
    lastClosedYears: fc.integer({ min: 2, max: 4 }),
    as: fc.constantFrom<Over["as"]>("each", "any", "average", "sum"),
    at: anyBaseDate,
  }),
);

const anyGrowth: fc.Arbitrary<Over> = fc.oneof(
  fc.record({
    lastClosedYears: fc.constant(1),
    as: fc.constant("each" as const),
    at: anyBaseDate,
    growth: fc.constant(true as const),
  }),
  fc.record({
    lastClosedYears: fc.integer({ min: 2, max: 3 }),
    as: fc.constantFrom<Over["as"]>("each", "any", "average", "compound"),
    at: anyBaseDate,
    growth: fc.constant(true as const),
  }),
);

const anyDayTest: fc.Arbitrary<DayTest> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ ago: durations, at: anyBaseDate }) },
  fc.record({ validAt: anyBaseDate }),
  anyDay.map((from) => ({ from })),
  anyDay.map((to) => ({ to })),
  fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);

const anySoftAge: fc.Arbitrary<DayTest> = fc.record({
  ago: durations,
  at: anyBaseDate,
  about: fc.constant(true as const),
});

/** Words that no catalogue knows; some of them try to look like a part of a sentence. */
export const openWords = [
  "62010",
  "서울 테크노파크",
  "SME",
  "a”, “b",
  "venture",
  "벤처기업확인서",
  "iso 9001:2015",
  "x] 아님 [y",
  "constructor",
];

/** Industries in the notation of rules; of one of them another lies within, and beside another. */
export const industries = ["C", "C29", "C29280", "C26", "C26110", "J62010", "J"];

/** The words that a test of a list can name beside its options. */
const ownWords = (type: { open?: boolean; classification?: string }) => {
  if (type.classification) return industries;
  return type.open ? openWords : [];
};

/** Of the many places a few that lie within one another, beside one another, or have the same name. */
const fewPlaces = [
  "seoul",
  "seoul/중구",
  "busan/중구",
  "gyeonggi",
  "gyeonggi/성남시",
  "gyeonggi/용인시",
  "gyeongbuk/포항시",
  "overseas",
  "capital_area",
  "non_capital",
];

/** The words of a list, or a few of very many. */
export function optionsOf({ options }: { options: Readonly<Record<string, unknown>> }): readonly string[] {
  const words = Object.keys(options);
  return words.includes("gyeonggi/성남시") ? fewPlaces : words;
}

const anyStateDay = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc
    .constantFrom("announcement" as const, "deadline" as const, "application" as const)
    .map((asOf) => ({ asOf })),
  anyDay.map((on) => ({ asOf: { on } })),
);

/** Now and then as a state on a day. */
const dated = <T extends Test>(test: fc.Arbitrary<T>) =>
  fc.tuple(test, anyStateDay).map(([one, on]) => ({ ...one, ...on }));

/** Now and then as a limit that the notice leaves open. */
export const softened = <T extends object>(test: fc.Arbitrary<T>): fc.Arbitrary<T & Soft> =>
  fc
    .tuple(test, fc.integer({ min: 0, max: 9 }))
    .map(([one, tenth]) => (tenth === 0 ? { ...one, about: true } : one));

const someOf = (words: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });

export function anyNumberTest(unit: Unit) {
  return figures.map((range) => ({ ...range, unit }));
}

/** Figures of items and sums of them are nothing or more whatever is known, so it takes a limit above that to tell something. */
export function isTelling({ min, above, max, below }: Range<number>): boolean {
  const isBelowSome = (max ?? 0) >= 0 && (below === undefined || below > 0);
  const isOverSome = (min ?? 0) > 0 || (above ?? -1) >= 0;
  return isBelowSome && (isOverSome || max !== undefined || below !== undefined);
}

/** Every test that the language has for values of this type; on items none is left open. */
export function anyTestOf(type: ValueType, isOfItem = false): fc.Arbitrary<Test> {
  const open = <T extends object>(test: fc.Arbitrary<T>) => (isOfItem ? test : softened(test));
  switch (type.type) {
    case "flag":
      return dated(fc.record({ is: fc.boolean() }));
    case "number":
      return dated(open(isOfItem ? anyNumberTest(type.unit).filter(isTelling) : anyNumberTest(type.unit)));
    case "series":
      if (type.unit !== "percent")
        return fc.oneof(
          {
            weight: 2,
            arbitrary: fc
              .tuple(open(anyNumberTest(type.unit)), anyOver)
              .map(([range, over]) => ({ ...range, over })),
          },
          fc.tuple(open(anyNumberTest("percent")), anyGrowth).map(([range, over]) => ({ ...range, over })),
        );
      return fc.tuple(open(anyNumberTest(type.unit)), anyOver).map(([range, over]) => ({ ...range, over }));
    case "grade": {
      const grade = fc.constantFrom(...type.scale);
      return dated(
        fc.oneof(
          grade.map((atLeast) => ({ atLeast })),
          grade.map((atMost) => ({ atMost })),
        ),
      );
    }
    case "choice":
    case "choices": {
      const words = someOf([...optionsOf(type), ...ownWords(type)]);
      const anyOf = words.map((anyOf) => ({ anyOf }));
      const noneOf = words.map((noneOf) => ({ noneOf }));
      const allOf = words.map((allOf) => ({ allOf }));
      return dated(open(type.type === "choices" ? fc.oneof(anyOf, noneOf, allOf) : fc.oneof(anyOf, noneOf)));
    }
    case "day":
      return fc.oneof({ weight: 9, arbitrary: anyDayTest }, isOfItem ? anyDayTest : anySoftAge);
  }
}

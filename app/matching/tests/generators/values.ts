import fc from "fast-check";
import type { Day } from "#app/matching/calendar.ts";
import type { ValueType } from "#app/matching/facts.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Value } from "#app/matching/knowledge.ts";
import type { BaseDate, Range, Test } from "#app/matching/rule.ts";
import { anyDay } from "./moments.ts";
import { nearStart, stepDays } from "./naive-calendar.ts";
import { anyFigure, industries, openWords, optionsOf } from "./value-tests.ts";

/** The days that a base date could be taken for at this moment, whichever is right. */
function daysAbout(at: BaseDate, { today, window }: Moment): readonly Day[] {
  if (typeof at === "object") return [at.on];
  return [today, window.announcedOn, window.opensOn, window.lastDay].filter((day) => day !== null);
}

function boundsOf<T>({ min, above, max, below }: Range<T>): readonly T[] {
  return [min, above, max, below].filter((bound) => bound !== undefined);
}

const plainWords = (type: {
  options: Readonly<Record<string, { members?: readonly string[] }>>;
  open?: boolean;
  classification?: string;
}) => [
  ...optionsOf(type).filter((code) => type.options[code]?.members === undefined),
  ...(type.classification ? [...industries, "29280", "C10", "제조업", "전자집적회로"] : []),
  ...(type.open && !type.classification ? openWords : []),
];

/** Figures at the limits of these tests and right beside them. */
function figuresNear(tests: readonly Test[]): fc.Arbitrary<number> {
  const limits = tests.flatMap((test) => ("unit" in test ? boundsOf(test) : []));
  const beside = limits.flatMap((limit) => [limit, limit + 1, limit - 1, limit + 0.0001, limit - 0.0001]);
  const exact = beside.map((figure) => Number(figure.toFixed(4)) || 0);
  return exact.length > 0 ? fc.oneof(anyFigure, fc.constantFrom(...exact)) : anyFigure;
}

/** Days at which these tests turn over, and the days beside them. */
function daysNear(tests: readonly Test[], moment: Moment): fc.Arbitrary<Day> {
  const turning = tests.flatMap((test) => {
    if ("ago" in test)
      return daysAbout(test.at, moment).flatMap((base) => [
        base,
        ...boundsOf(test.ago).map((length) => nearStart(base, length)),
      ]);
    if ("validAt" in test) return daysAbout(test.validAt, moment);
    return ["from" in test ? test.from : undefined, "to" in test ? test.to : undefined].filter(
      (day) => day !== undefined,
    );
  });
  if (turning.length === 0) return anyDay;
  const beside = fc
    .tuple(fc.constantFrom(...turning), fc.constantFrom(-1, 0, 1))
    .map(([day, step]) => stepDays(day, step));
  return fc.oneof(anyDay, { weight: 3, arbitrary: beside });
}

function seriesNear(tests: readonly Test[], moment: Moment): fc.Arbitrary<Value> {
  const newest = tests.flatMap((test) =>
    "over" in test ? daysAbout(test.over.at, moment).map((day) => Number(day.slice(0, 4)) - 1) : [],
  );
  const years = [
    ...new Set(
      (newest.length > 0 ? newest : [2025]).flatMap((year) => [0, 1, 2, 3].map((back) => year - back)),
    ),
  ];
  const figure = figuresNear(tests);
  const entries = years.map((year) =>
    fc.option(
      figure.map((of) => [String(year), of] as const),
      { freq: 8, nil: null },
    ),
  );
  return fc.tuple(...entries).map((given) => Object.fromEntries(given.filter((entry) => entry !== null)));
}

/** Values of this type, mostly where one of the tests turns over. */
export function valueNear(type: ValueType, tests: readonly Test[], moment: Moment): fc.Arbitrary<Value> {
  switch (type.type) {
    case "flag":
      return fc.boolean();
    case "number":
      return figuresNear(tests);
    case "series":
      return seriesNear(tests, moment);
    case "grade":
      return fc.constantFrom(...type.scale);
    case "choice":
      return fc.constantFrom(...plainWords(type));
    case "choices":
      return fc.uniqueArray(fc.constantFrom(...plainWords(type)), { maxLength: 3 });
    case "day": {
      const day = daysNear(tests, moment);
      if (!type.isPartial) return day;
      return fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([on, length]) => on.slice(0, length));
    }
  }
}

import { creditGrades } from "#app/matching/catalogue/company-facts.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import type { Unit, ValueType } from "#app/matching/facts.ts";
import { boundsOf, dayRangeOf, durationBounds, lookBackOf, wordTest } from "./label-tests.ts";
import { fieldsOf, figureIn, flagIn, wordsOf } from "./label-values.ts";
import type { LabelTest } from "./labels.ts";

export const askKinds = ["grade", "day", "series", "number", "flag", "words"] as const;
export type AskKind = (typeof askKinds)[number];

const technologyGrades = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"];

/** The scale that a label prints, or else the usual one with its grade; best first. */
function scaleOf({ scale, gradeMin, gradeMax }: LabelTest): string[] | null {
  const printed = wordsOf(scale);
  if (printed && printed.length > 1) return printed;
  const grade = String(gradeMin ?? gradeMax);
  return [[...creditGrades], technologyGrades].find((usual) => usual.includes(grade)) ?? null;
}

/** The kind of answer that a test needs; null for prose or an unknown test. Years since an event become its day. */
export function kindOf(key: string, test: LabelTest, values: readonly unknown[]): AskKind | null {
  if (test.gradeMin !== undefined || test.gradeMax !== undefined) return scaleOf(test) && "grade";
  if (lookBackOf(test) || dayRangeOf(test)) return "day";
  const areFlags = values.length > 0 && values.every((value) => typeof value === "boolean");
  if (typeof test.equals === "boolean" || (test.exists !== undefined && areFlags)) return "flag";
  if (boundsOf(test)) return kindOfFigures(key, test, values);
  return wordTest(test) ? "words" : null;
}

function kindOfFigures(key: string, test: LabelTest, values: readonly unknown[]): AskKind {
  if (test.consecutiveYears !== undefined || values.some(isSeries)) return "series";
  return key.endsWith("YearsSince") && durationBounds(test) ? "day" : "number";
}

function isSeries(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((figure) => figureIn(figure) !== null);
}

/** The kind of a fact without a test: one used by the amount, or mentioned only by reviews. */
export function kindOfValues(values: readonly unknown[]): AskKind {
  const [first] = values;
  if (first === undefined || flagIn(first) !== null || fieldsOf(first)) return "flag";
  if (isSeries(first)) return "series";
  return figureIn(first) === null ? "words" : "number";
}

export function typeOf(
  key: string,
  kind: AskKind,
  tests: readonly LabelTest[],
  values: readonly unknown[],
): ValueType {
  switch (kind) {
    case "grade":
      return { type: "grade", scale: tests.map(scaleOf).find((scale) => scale !== null) ?? creditGrades };
    case "series":
    case "number":
      return { type: kind, unit: unitOf(key) };
    case "day":
    case "flag":
      return { type: kind };
    case "words": {
      const isMany = values.some(Array.isArray) || tests.some(({ allOf }) => allOf !== undefined);
      return { type: isMany ? "choices" : "choice", options: optionsOf(tests, values) };
    }
  }
}

function optionsOf(tests: readonly LabelTest[], values: readonly unknown[]): Options {
  const named = tests.flatMap(({ equals, in: any, anyOf, allOf, noneOf, notIn }) => [
    equals,
    any,
    anyOf,
    allOf,
    noneOf,
    notIn,
  ]);
  const found = [...named, ...values]
    .flatMap((value) => wordsOf(value) ?? [])
    .filter((word) => word.trim() !== "");
  const options = found.map((word) => [codeOf(word), { ko: word.trim(), en: word.trim() }]);
  return options.length > 0 ? Object.fromEntries(options) : { none: { ko: "없음", en: "none" } };
}

/** A code keeps letters, digits and a few signs; any other character becomes its number. */
export function codeOf(word: string): string {
  const code = [...word.trim()].map((sign, at) => {
    const isFine = at === 0 ? /[\p{L}\p{N}]/u.test(sign) : /[\p{L}\p{N}_.&+-]/u.test(sign);
    return isFine ? sign : `u${sign.codePointAt(0)}`;
  });
  return code.join("").slice(0, 80);
}

function unitOf(key: string): Unit {
  if (/percent|ratio|share|rate/i.test(key)) return "percent";
  if (/KRW/.test(key)) return "KRW";
  if (/USD/.test(key)) return "USD";
  if (/years/i.test(key)) return "years";
  if (/score|points/i.test(key)) return "points";
  return "count";
}

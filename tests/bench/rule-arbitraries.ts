import fc from "fast-check";
import type { BaseDate, Criterion, Rule } from "#app/matching/rule.ts";

export type Draft = Pick<Rule, "as" | "test" | "decidedBy" | "cite" | "onlyIf" | "unless">;

/** One kind of rule in notices, and its frequency relative to the others. */
export type Template = { weight: number; arbitrary: fc.Arbitrary<Draft> };

export const baseDate: fc.Arbitrary<BaseDate> = fc.constantFrom(
  "announcement",
  "deadline",
  "application",
  "not_printed",
);

export const hundredMillions = fc.integer({ min: 1, max: 5_000 });

export function won(hundred: number): number {
  return hundred * 100_000_000;
}

export function wordsOf(words: readonly string[], most = words.length): fc.Arbitrary<string[]> {
  return fc.subarray([...words], { minLength: 1, maxLength: most });
}

export function requirement(test: Criterion, cite: string): Draft {
  return { as: "requirement", test, decidedBy: "facts", cite };
}

export function exclusion(test: Criterion, cite: string): Draft {
  return { as: "exclusion", test, decidedBy: "facts", cite };
}

export function yesTo(key: string, ko: string, en: string): Criterion {
  return { ask: { key, ko, en, type: "flag" }, is: true };
}

import { z } from "zod";
import { isDay } from "#app/matching/calendar.ts";
import type { Unit, ValueType } from "#app/matching/facts.ts";
import type { Value } from "#app/matching/knowledge.ts";
import type { Ask, Criterion } from "#app/matching/rule.ts";
import { byYear, daysAgo } from "./dates.ts";
import { atBase, boundsOf, durationBounds, lengthOf, seriesTest, wordsOf } from "./label-tests.ts";
import type { LabelTest } from "./labels.ts";
import type { Word } from "./word.ts";

const words = z.array(z.string());

/**
 * A labelled fact that the catalogue does not know becomes a question of this opportunity. Its type follows from
 * how the rules test it and what the companies answer: years since an event are the event's day.
 */
export function askWord(name: string, tests: readonly LabelTest[], values: readonly unknown[]): Word {
  const key = name.replace(/^other\./, "").replace(/[^A-Za-z0-9]/g, "");
  const ask: Ask = { key, ko: `확인 질문: ${key}`, en: `question: ${key}`, ...typeOf(key, tests, values) };
  return {
    subject: `ask:${key}`,
    criterion: (test) => criterionOf(ask, test),
    enter(value, { answers, base }) {
      const answer = answerOf(ask, value, base);
      if (answer !== null) answers[key] = answer;
      return answer !== null;
    },
  };
}

function typeOf(key: string, tests: readonly LabelTest[], values: readonly unknown[]): ValueType {
  const scale = tests.map((test) => words.safeParse(test.scale)).find(({ success }) => success)?.data;
  if (scale) return { type: "grade", scale };
  if (isEvent(key, tests)) return { type: "day" };
  if (tests.some((test) => typeof test.consecutiveYears === "number"))
    return { type: "series", unit: unitOf(key) };
  if (tests.some((test) => boundsOf(test))) return { type: "number", unit: unitOf(key) };
  if ([...tests.map(({ equals }) => equals), ...values].some((value) => typeof value === "boolean"))
    return { type: "flag" };
  const named = [
    ...tests.flatMap((test) => [test.equals, test.in, test.anyOf, test.allOf, test.noneOf]),
    ...values,
  ];
  const codes = [...new Set(named.flatMap((value) => wordsOf(value) ?? []))];
  const options = Object.fromEntries(codes.map((code) => [code, { ko: code, en: code }]));
  if (codes.length === 0) return { type: "flag" };
  return { type: values.some(Array.isArray) ? "choices" : "choice", options };
}

function isEvent(key: string, tests: readonly LabelTest[]): boolean {
  const isRange = tests.some((test) => boundsOf(test));
  return (key.endsWith("YearsSince") && isRange) || tests.some((test) => lengthOf(test.withinYears) !== null);
}

function unitOf(key: string): Unit {
  if (/percent|ratio|share|rate/i.test(key)) return "percent";
  if (/KRW/.test(key)) return "KRW";
  if (/USD/.test(key)) return "USD";
  if (/years/i.test(key)) return "years";
  if (/score|points/i.test(key)) return "points";
  return "count";
}

function criterionOf(ask: Ask, test: LabelTest): Criterion | null {
  switch (ask.type) {
    case "flag":
      return typeof test.equals === "boolean" ? { ask, is: test.equals } : null;
    case "grade":
      return typeof test.gradeMin === "string" ? { ask, atLeast: test.gradeMin } : null;
    case "day": {
      const max = lengthOf(test.withinYears);
      const ago = max ? { max } : durationBounds(test);
      return ago && { ask, ago, at: atBase(test) };
    }
    case "series": {
      const tested = seriesTest(test, ask.unit);
      return tested && { ask, ...tested };
    }
    case "number": {
      const bounds = boundsOf(test);
      return bounds && { ask, ...bounds, unit: ask.unit };
    }
    case "choice":
    case "choices":
      return setCriterion(ask, test);
  }
}

function setCriterion(ask: Ask, test: LabelTest): Criterion | null {
  const anyOf = wordsOf(test.anyOf ?? test.in ?? test.equals);
  if (anyOf) return { ask, anyOf };
  const allOf = wordsOf(test.allOf);
  if (allOf) return { ask, allOf };
  const noneOf = wordsOf(test.noneOf);
  return noneOf && { ask, noneOf };
}

function answerOf(ask: Ask, value: unknown, base: string): Value | null {
  if (ask.type === "day") return eventDay(value, base);
  if (ask.type === "series") {
    const figures = z.array(z.number()).safeParse(Array.isArray(value) ? value : [value]);
    return figures.success ? byYear(figures.data, base) : null;
  }
  const answer = z.union([z.boolean(), z.number(), z.string(), words]).safeParse(value);
  return answer.success ? answer.data : null;
}

/** Years since an event; where it is only said that it happened, it happened today, else before living memory. */
function eventDay(value: unknown, base: string): Value | null {
  if (typeof value === "string" && isDay(value)) return value;
  if (typeof value === "boolean") return value ? base : daysAgo(base, 99);
  return typeof value === "number" ? daysAgo(base, value) : null;
}

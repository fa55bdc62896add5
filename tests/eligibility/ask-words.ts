import { type Day, isDay } from "#app/matching/calendar.ts";
import { type Value, valueSchema } from "#app/matching/knowledge.ts";
import type { Ask, Criterion } from "#app/matching/rule.ts";
import { addDays } from "#app/time.ts";
import { type AskKind, askKinds, codeOf, kindOf, kindOfValues, typeOf } from "./ask-types.ts";
import { byYear, daysAgo } from "./dates.ts";
import {
  atBase,
  boundsOf,
  dayRangeOf,
  durationBounds,
  flagTest,
  leastOf,
  lookBackOf,
  seriesTest,
  wordTest,
} from "./label-tests.ts";
import { countIn, fieldsOf, figureIn, flagIn, wordsOf } from "./label-values.ts";
import type { LabelTest } from "./labels.ts";
import { keyOfKind, type Word } from "./word.ts";

/**
 * A labelled fact outside the catalogue becomes a question of this opportunity. Its type follows from how the rules test
 * it; a fact whose tests need different types becomes one question per type.
 */
export function askWord(name: string, tests: readonly LabelTest[], values: readonly unknown[]): Word {
  const key = keyOf(name);
  const found = askKinds.filter((kind) => tests.some((test) => kindOf(key, test, values) === kind));
  const kinds = found.length > 0 ? found : [kindOfValues(values)];
  const asks = new Map(
    kinds.map((kind, at) => [kind, askOf(at === 0 ? key : keyOfKind(key, kind), kind)] as const),
  );
  function askOf(askKey: string, kind: AskKind): Ask {
    const own = tests.filter((test) => kindOf(key, test, values) === kind);
    const type = typeOf(key, kind, own, values);
    return { key: askKey, ko: `확인 질문: ${askKey}`, en: `question: ${askKey}`, ...type };
  }
  return {
    subject: `ask:${key}`,
    criterion(test) {
      const kind = kindOf(key, test, values);
      const ask = kind && asks.get(kind);
      return ask ? criterionOf(ask, test) : null;
    },
    enter(value, { answers, base }) {
      const found = [...asks.values()].flatMap((ask) => {
        const answer = answerOf(ask, value, base);
        return answer === null ? [] : [[ask.key, answer] as const];
      });
      for (const [askKey, answer] of found) answers[askKey] = answer;
      return found.length > 0;
    },
  };
}

/** A key of plain letters, different for different names. */
function keyOf(name: string): string {
  const own = name.startsWith("other.") ? name.slice("other.".length) : name;
  const plain = [...own]
    .map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `u${sign.codePointAt(0)}`))
    .join("");
  return (/^[a-z]/.test(plain) ? plain : `q${plain}`).slice(0, 60);
}

function criterionOf(ask: Ask, test: LabelTest): Criterion | null {
  switch (ask.type) {
    case "flag":
      return flagTest(test, (is) => ({ ask, is }));
    case "grade":
      if (ask.scale.includes(String(test.gradeMin))) return { ask, atLeast: String(test.gradeMin) };
      return ask.scale.includes(String(test.gradeMax)) ? { ask, atMost: String(test.gradeMax) } : null;
    case "day": {
      const range = dayRangeOf(test);
      if (range) return { ask, ...range };
      const ago = lookBackOf(test) ?? durationBounds(test);
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
    case "choices": {
      const named = wordTest(test, undefined, codeOf);
      if (named && "anyOf" in named) return someOf(ask, named.anyOf, leastOf(test));
      return named && { ask, ...named };
    }
  }
}

/** At least n words of a question: the rule language tests any or all, so every choice of n words is written out. */
function someOf(ask: Ask, words: string[], atLeast: number): Criterion {
  if (atLeast === 1) return { ask, anyOf: words };
  const choices = combinations(words, atLeast).map((allOf): Criterion => ({ ask, allOf }));
  return choices.length > 1 ? { any: choices } : { ask, allOf: words };
}

function combinations(words: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return words.flatMap((word, at) =>
    combinations(words.slice(at + 1), count - 1).map((rest) => [word, ...rest]),
  );
}

/** The answer in the question's type, or null where the value does not fit. */
function answerOf(ask: Ask, value: unknown, base: Day): Value | null {
  const answer = rawAnswer(ask, value, base);
  const parsed = answer === null ? null : valueSchema(ask).safeParse(answer);
  return parsed?.success ? parsed.data : null;
}

function rawAnswer(ask: Ask, value: unknown, base: Day): Value | null {
  switch (ask.type) {
    case "day":
      return eventDay(value, base);
    case "series": {
      const figures = (Array.isArray(value) ? value : [value]).map(figureIn);
      return figures.every((figure) => figure !== null) ? byYear(figures, base) : null;
    }
    case "number":
      return countIn(value) ?? figureIn(fieldsOf(value)?.amountKRW);
    case "flag":
      return Array.isArray(value) ? value.length > 0 : flagIn(value);
    case "grade":
      // Plus and minus are steps within a grade.
      return ask.scale.find((grade) => grade === value) ?? String(value).replace(/[+-]$/, "");
    case "choice":
      return wordsOf(value, undefined, codeOf)?.[0] ?? null;
    case "choices":
      return wordsOf(value === false ? [] : value, undefined, codeOf);
  }
}

/** The day of an event from the years since. A bare yes means today, a bare no a very long time ago. */
function eventDay(value: unknown, base: Day): Value | null {
  if (typeof value === "string" && isDay(value)) return value;
  const years = figureIn(fieldsOf(value)?.yearsSince ?? value);
  // An event in the future does not count yet.
  if (years !== null) return years < 0 ? addDays(base, Math.round(-years * 365.25)) : daysAgo(base, years);
  const has = flagIn(value);
  if (has === null) return null;
  return has ? base : daysAgo(base, 99);
}

import { z } from "zod";
import { type Duration, isDay, isPartialDay } from "../calendar.ts";
import type { Unit, ValueType } from "../catalogue/fact-types.ts";
import { industryCode } from "../catalogue/industries.ts";
import { isClassified, type WordType, wordKey } from "../catalogue/words.ts";
import type { BaseDate } from "../rule.ts";
import { refuse } from "./problems.ts";

/** Up to a quadrillion with four decimals: every digit can be stored, compared in SQL and printed. */
export const figure = z
  .number()
  .min(-1e15)
  .max(1e15)
  .refine((n) => Number.isInteger(n * 10_000) || n === Number(n.toFixed(4)), {
    params: refuse("소수점 아래 네 자리까지 쓸 수 있습니다", "use at most four decimals"),
  });

// One line of text for people: control characters would break a page, a mail or a CSV.
const controlCharacters = /\p{Cc}/u;

export const text = (length: number) =>
  z
    .string()
    .min(1)
    .max(length)
    .refine((value) => value.trim() === value && !controlCharacters.test(value), {
      params: refuse(
        "앞뒤 공백과 제어 문자는 쓸 수 없습니다",
        "control characters and spaces at either end are not allowed",
      ),
    });

export const bilingual = z.strictObject({ ko: text(500), en: text(500) });

export const day = z.string().refine(isDay, {
  params: refuse("실제로 있는 날짜를 YYYY-MM-DD 형식으로 입력하십시오", "enter a valid date as YYYY-MM-DD"),
});

export const partialDay = z.string().refine(isPartialDay, {
  params: refuse(
    "날짜를 YYYY, YYYY-MM 또는 YYYY-MM-DD 형식으로 입력하십시오",
    "enter YYYY, YYYY-MM or YYYY-MM-DD",
  ),
});

const baseDate: z.ZodType<BaseDate> = z.union([
  z.enum(["announcement", "deadline", "application", "not_printed"]),
  z.strictObject({ on: day }),
]);

const stateDay = z.exactOptional(
  z.union([z.enum(["announcement", "deadline", "application"]), z.strictObject({ on: day })]),
);
const soft = z.exactOptional(z.literal(true));

const length = z.int().min(0).max(36_500);
const duration: z.ZodType<Duration> = z.union([
  z.strictObject({ years: length.max(200) }),
  z.strictObject({ months: length.max(2_400) }),
  z.strictObject({ days: length }),
]);

type Bounds = Partial<Record<"min" | "above" | "max" | "below", unknown>>;

/** At most one lower and one upper bound, at least one of them, and some value between them. */
function checkBounds(size: (bound: unknown) => number) {
  return (test: Bounds, ctx: z.RefinementCtx) => {
    const problem = contradiction(test, size);
    if (problem) ctx.addIssue({ code: "custom", params: problem });
  };
}

function contradiction({ min, above, max, below }: Bounds, size: (bound: unknown) => number) {
  if (min !== undefined && above !== undefined)
    return refuse("min과 above를 함께 쓸 수 없습니다", "min and above contradict each other");
  if (max !== undefined && below !== undefined)
    return refuse("max와 below를 함께 쓸 수 없습니다", "max and below contradict each other");
  const lower = min ?? above;
  const upper = max ?? below;
  if (lower === undefined && upper === undefined)
    return refuse(
      "min, above, max, below 중 하나가 필요합니다",
      "give at least one of min, above, max, below",
    );
  if (lower === undefined || upper === undefined) return null;
  const gap = size(upper) - size(lower);
  const isPoint = min !== undefined && max !== undefined && gap === 0;
  return gap > 0 || isPoint
    ? null
    : refuse("하한이 상한보다 커서 맞는 값이 없습니다", "no value lies between these bounds");
}

const sizeOfNumber = (bound: unknown): number => (typeof bound === "number" ? bound : 0);

/** In days of an average year and month: only used to see that one bound is clearly beyond the other. */
function sizeOfDuration(bound: unknown): number {
  const parsed = duration.safeParse(bound);
  if (!parsed.success) return 0;
  if ("years" in parsed.data) return parsed.data.years * 365.2425;
  if ("months" in parsed.data) return parsed.data.months * 30.436875;
  return parsed.data.days;
}

const bounds = <T extends z.ZodType>(bound: T) => ({
  min: z.exactOptional(bound),
  above: z.exactOptional(bound),
  max: z.exactOptional(bound),
  below: z.exactOptional(bound),
});

const MOST_LISTED = 40;

/** The words that a refusal names: of the many places only the first, which show how they are written. */
function listed(words: readonly string[]): string {
  return words.length > MOST_LISTED ? `${words.slice(0, MOST_LISTED).join(", ")} …` : words.join(", ");
}

/** The words of a set test: distinct and known; groups are allowed here. A code of a classification has one notation. */
function wordsOf(type: WordType) {
  const isOpen = type.type === "choice" && type.open === true;
  const known = Object.keys(type.options);
  const word = text(80)
    .refine((value) => isOpen || known.includes(value), {
      error: "unknown word",
      params: refuse(`다음 중에서 고르십시오: ${listed(known)}`, `choose from: ${listed(known)}`),
    })
    .refine((value) => !isClassified(type) || industryCode(value) !== null, {
      params: refuse(
        "한국표준산업분류의 부호를 쓰십시오: C, C26, C26110",
        "use a code of the Korean Standard Industrial Classification: C, C26, C26110",
      ),
    })
    .transform((value) => (isClassified(type) ? wordKey(value, type) : value));
  return z
    .array(word)
    .min(1)
    .max(100)
    .refine((list) => new Set(list).size === list.length, {
      params: refuse("같은 항목이 두 번 있습니다", "the same entry appears twice"),
    });
}

const over = z
  .strictObject({
    lastClosedYears: z.int().min(1).max(10),
    as: z.enum(["each", "any", "average", "sum", "compound"]),
    at: baseDate,
    growth: z.exactOptional(z.literal(true)),
  })
  .refine(({ as, growth }) => (growth ? as !== "sum" : as !== "compound"), {
    path: ["as"],
    params: refuse(
      "증가율에는 sum을 쓸 수 없고, compound는 증가율에만 씁니다",
      "growth is not summed, and only growth is compound",
    ),
  })
  .refine(({ lastClosedYears, as }) => lastClosedYears > 1 || as === "each", {
    path: ["as"],
    params: refuse("한 해만 볼 때는 each를 쓰십시오", "use each for a single year"),
  });

const overFigures = over.refine(({ growth }) => !growth, {
  path: ["growth"],
  params: refuse("비율에는 증가율을 쓸 수 없습니다", "growth is not tested of a percentage"),
});
const overGrowth = over;

function exactlyOne(keys: readonly string[]) {
  return (test: object, ctx: z.RefinementCtx) => {
    const given = keys.filter((key) => key in test);
    if (given.length === 1) return;
    const names = keys.join(", ");
    ctx.addIssue({
      code: "custom",
      params: refuse(`${names} 중 하나만 쓰십시오`, `give exactly one of ${names}`),
    });
  };
}

export function numberTest(unit: Unit) {
  return {
    shape: { ...bounds(figure), unit: z.literal(unit), about: soft },
    check: checkBounds(sizeOfNumber),
  };
}

/** The part of a criterion that tests a value of this type, next to its `head` (`fact` or `ask`). */
export function testSchema(type: ValueType, head: z.ZodRawShape, form: Form): z.ZodType {
  switch (type.type) {
    case "flag":
      return z.strictObject({ ...head, is: z.boolean(), asOf: stateDay });
    case "number": {
      const { shape, check } = numberTest(type.unit);
      return z.strictObject({ ...head, ...shape, asOf: stateDay }).superRefine(check);
    }
    case "series": {
      // How much something grows is a percentage, whatever it is counted in; of what is a percentage it is not spoken of.
      const { shape, check } = numberTest(
        form === "growth" && type.unit !== "percent" ? "percent" : type.unit,
      );
      const over = form === "growth" && type.unit !== "percent" ? overGrowth : overFigures;
      return z.strictObject({ ...head, ...shape, over }).superRefine(check);
    }
    case "grade": {
      const grade = z.exactOptional(z.enum([...type.scale]));
      return z
        .strictObject({ ...head, atLeast: grade, atMost: grade, asOf: stateDay })
        .superRefine(exactlyOne(["atLeast", "atMost"]));
    }
    case "choice": {
      const words = z.exactOptional(wordsOf(type));
      return z
        .strictObject({ ...head, anyOf: words, noneOf: words, asOf: stateDay, about: soft })
        .superRefine(exactlyOne(["anyOf", "noneOf"]));
    }
    case "choices": {
      const words = z.exactOptional(wordsOf(type));
      return z
        .strictObject({ ...head, anyOf: words, allOf: words, noneOf: words, asOf: stateDay, about: soft })
        .superRefine(exactlyOne(["anyOf", "allOf", "noneOf"]));
    }
    case "day":
      return dayTest(head, form === "growth" ? "range" : form);
  }
}

type DayForm = "ago" | "validAt" | "range";

type Form = DayForm | "growth";

/** Which of the three tests of a day was written, or whether a series is tested for its growth; other types have one form only. */
export function formOf(written: object): Form {
  if ("over" in written && typeof written.over === "object" && written.over !== null)
    return "growth" in written.over ? "growth" : "range";
  if ("ago" in written) return "ago";
  return "validAt" in written ? "validAt" : "range";
}

function dayTest(head: z.ZodRawShape, form: DayForm): z.ZodType {
  if (form === "ago")
    return z.strictObject({
      ...head,
      ago: z.strictObject(bounds(duration)).superRefine(checkBounds(sizeOfDuration)),
      at: baseDate,
      about: soft,
    });
  if (form === "validAt") return z.strictObject({ ...head, validAt: baseDate });
  return z
    .strictObject({ ...head, from: z.exactOptional(day), to: z.exactOptional(day) })
    .superRefine(({ from, to }, ctx) => {
      if (from === undefined && to === undefined)
        ctx.addIssue({
          code: "custom",
          params: refuse("from, to, ago, validAt 중 하나가 필요합니다", "give from, to, ago or validAt"),
        });
      else if (typeof from === "string" && typeof to === "string" && from > to)
        ctx.addIssue({
          code: "custom",
          params: refuse("시작일이 종료일보다 늦습니다", "the first day is after the last"),
        });
    });
}

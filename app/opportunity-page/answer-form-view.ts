import type { Locale } from "#app/i18n/locale.ts";
import { companyFacts, type Fact, listOf, type Unit, type ValueType } from "#app/matching/facts.ts";
import type { Question } from "#app/matching/findings.ts";
import type { Leaf } from "#app/matching/judging/node.ts";
import type { Value } from "#app/matching/knowledge.ts";
import { questionText, subjectText } from "#app/matching/text/finding-text.ts";
import { companyWords } from "./company-words.ts";

const names: Readonly<Record<Unit, { ko: string; en: string }>> = {
  KRW: { ko: "원", en: "won" },
  USD: { ko: "미국 달러", en: "US dollars" },
  percent: { ko: "%", en: "%" },
  people: { ko: "명", en: "people" },
  count: { ko: "건", en: "items" },
  years: { ko: "년", en: "years" },
  months: { ko: "개월", en: "months" },
  points: { ko: "점", en: "points" },
  level: { ko: "단계", en: "level" },
};

/** The name of a unit beside a field. */
function unitName(unit: Unit, locale: Locale): string {
  return names[unit][locale];
}

/** A question as a small form: one control, or one for each fiscal year. */
export type AnswerForm = {
  /** `fact:size` or `ask:plan`; sent as `question`. */
  id: string;
  legend: string;
  controls: readonly AnswerControl[];
  hint: string;
  isAnswered: boolean;
};

export type AnswerControl = {
  name: string;
  label: string;
  kind: "choice" | "words" | "text" | "number" | "day";
  options: readonly { value: string; label: string }[];
  /** Earlier answers; several for a choice of words. */
  given: readonly string[];
};

/** The form that answers a question; null for lists, which are entered in the profile. */
export function answerFormOf({ id, leaf, years }: Question, locale: Locale): AnswerForm | null {
  const type = typeOf(leaf);
  if (type === null) return null;
  return formOf(id, leaf, { type, years, value: undefined }, locale);
}

/** The form that changes an answer to a question of this opportunity. */
export function changeFormOf(
  leaf: Leaf,
  known: { value: Value; years: readonly string[] },
  locale: Locale,
): AnswerForm | null {
  if (!("ask" in leaf.criterion)) return null;
  return formOf(`ask:${leaf.criterion.ask.key}`, leaf, { type: leaf.criterion.ask, ...known }, locale);
}

type Known = { type: ValueType; years: readonly string[]; value: Value | undefined };

function formOf(id: string, leaf: Leaf, known: Known, locale: Locale): AnswerForm {
  const { answer } = companyWords[locale];
  const isAsk = id.startsWith("ask:");
  return {
    id,
    legend: isAsk
      ? subjectText(leaf, locale)
      : questionText(
          {
            id,
            to: "company",
            about: aboutOf(leaf),
            leaf,
            cause: "not_given",
            baseDays: [],
            years: known.years,
          },
          locale,
        ),
    controls: controlsOf(known, locale),
    hint: isAsk ? answer.toOpportunity : answer.toProfile,
    isAnswered: known.value !== undefined,
  };
}

function aboutOf({ criterion }: Leaf): Question["about"] {
  if ("fact" in criterion) return { fact: criterion.fact };
  return { ask: "ask" in criterion ? criterion.ask.key : "" };
}

function typeOf({ criterion }: Leaf): ValueType | null {
  if ("ask" in criterion) return criterion.ask;
  return "fact" in criterion ? (factNamed(criterion.fact)?.value ?? null) : null;
}

export function factNamed(name: string): Fact | undefined {
  const catalogue: Readonly<Record<string, Fact>> = companyFacts;
  return catalogue[name];
}

function controlsOf({ type, years, value }: Known, locale: Locale): AnswerControl[] {
  const { answer } = companyWords[locale];
  const unit = "unit" in type ? unitName(type.unit, locale) : null;
  const label = unit === null ? answer.label : `${answer.label} (${unit})`;
  if (type.type !== "series")
    return [{ ...controlOf(type, locale), name: "value", label, given: givenOf(value) }];
  return [...years].sort().map((year) => ({
    kind: "number",
    options: [],
    name: `value.${year}`,
    label: unit === null ? answer.year(year) : `${answer.year(year)} (${unit})`,
    given: givenOf(figureOf(value, year)),
  }));
}

function controlOf(type: ValueType, locale: Locale): Pick<AnswerControl, "kind" | "options"> {
  const { answer } = companyWords[locale];
  switch (type.type) {
    case "flag":
      return {
        kind: "choice",
        options: [
          { value: "yes", label: answer.yes },
          { value: "no", label: answer.no },
        ],
      };
    case "grade":
      return { kind: "choice", options: type.scale.map((grade) => ({ value: grade, label: grade })) };
    case "choice":
      return type.open
        ? { kind: "text", options: wordsOf(type, locale) }
        : { kind: "choice", options: wordsOf(type, locale) };
    case "choices":
      return { kind: "words", options: wordsOf(type, locale) };
    case "day":
      return { kind: "day", options: [] };
    default:
      return { kind: "number", options: [] };
  }
}

/** Options that stand for a group cannot be an answer. */
function wordsOf(type: Extract<ValueType, { options: unknown }>, locale: Locale) {
  return Object.entries(type.options).flatMap(([value, option]) =>
    option.members ? [] : [{ value, label: option[locale] }],
  );
}

function figureOf(value: Value | undefined, year: string): number | undefined {
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  return (value as Readonly<Record<string, number>>)[year];
}

function givenOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (Array.isArray(value)) return value;
  return typeof value === "object" ? [] : [String(value)];
}

/** The step of the profile where the fact or list of a leaf is entered; null if it is not part of the profile. */
export function profileStepOf({ criterion }: Leaf): { step: string; name: string } | null {
  if ("fact" in criterion) {
    const fact = factNamed(criterion.fact);
    return fact ? { step: fact.step, name: criterion.fact } : null;
  }
  if ("some" in criterion) return { step: listOf(criterion.some).step, name: criterion.some };
  if ("total" in criterion) return { step: listOf(criterion.total).step, name: criterion.total };
  return null;
}

import { z } from "zod";
import { yearOf } from "./calendar.ts";
import type { Options } from "./catalogue/vocabulary.ts";
import { companyFacts, type ListName, listNames, listOf, shareOf, type ValueType } from "./facts.ts";
import type { Ask } from "./rule.ts";
import { type Parsed, parseWith, refuse } from "./schema/problems.ts";
import { day, figure, partialDay, text } from "./schema/test-schema.ts";
import type { Subject } from "./walk.ts";

/** The value of a fact. A series maps fiscal years (`"2025"`) to figures. */
export type Value = boolean | number | string | readonly string[] | Readonly<Record<string, number>>;

/** Facts by name; an absent one is unknown. */
export type Facts = Readonly<Record<string, Value>>;

/** The known items; `complete` declares that there are no others. */
export type KnownList = { items: readonly Facts[]; complete: boolean };

/** Everything known about one company, with its answers to the questions of one opportunity. */
export type Knowledge = {
  facts: Facts;
  lists: Readonly<Partial<Record<ListName, KnownList>>>;
  answers: Facts;
};

export const nothingKnown: Knowledge = { facts: {}, lists: {}, answers: {} };

/** Whether a company has said anything: a fact, an item of a list, that a list has none, or an answer. */
export function isAnythingKnown({ facts, lists, answers }: Knowledge): boolean {
  const isSaid = Object.values(lists).some(({ items, complete }) => items.length > 0 || complete);
  return isSaid || Object.keys(facts).length > 0 || Object.keys(answers).length > 0;
}

/** Whether anything is known about a subject: a value, an item, or that there is none. */
export function isKnown(about: Subject, { facts, lists, answers }: Knowledge): boolean {
  if ("fact" in about) return factValue(about.fact, facts) !== undefined;
  return "ask" in about ? answers[about.ask] !== undefined : lists[about.list] !== undefined;
}

/** The first year for which a company can have figures; none yet for a pre-founder, any while the founding is unknown. */
export function firstYearOf(company: Facts): number {
  const { size, legalForm, foundedOn } = company;
  if (size === "pre_founder" || legalForm === "not_registered") return Number.POSITIVE_INFINITY;
  return typeof foundedOn === "string" ? fiscalYearOf(foundedOn, company) : Number.NEGATIVE_INFINITY;
}

/** The fiscal year of a company in which a day lies, named by the year in which it ends. */
export function fiscalYearOf(day: string, company: Facts): number {
  return yearOf(day) + (Number(day.slice(5, 7)) > closingMonthOf(company) ? 1 : 0);
}

/**
 * The month in which a company's fiscal year ends, December unless it states another one. The fiscal year of a sole
 * proprietor is the calendar year by law (소득세법 art. 5).
 */
export function closingMonthOf({ legalForm, closingMonth }: Facts): number {
  return typeof closingMonth === "string" && legalForm !== "sole_proprietor" ? Number(closingMonth) : 12;
}

/** The value of a fact; of a share also the figures of those years in which it can be worked out. */
export function factValue(fact: string, facts: Facts): Value | undefined {
  const share = shareOf(fact);
  if (!share) return facts[fact];
  const [part, whole] = [figuresIn(facts[share.of]), figuresIn(facts[share.to])];
  const worked = Object.entries(part).flatMap(([year, figure]) => {
    const all = whole[year] ?? 0;
    return all > 0 ? [[year, Number(((100 * figure) / all).toFixed(4))] as const] : [];
  });
  if (worked.length === 0) return facts[fact];
  return { ...Object.fromEntries(worked), ...figuresIn(facts[fact]) };
}

function figuresIn(value: Value | undefined): Readonly<Record<string, number>> {
  return typeof value === "object" && !Array.isArray(value) ? (value as Record<string, number>) : {};
}

/** The most items that a list of a company may have. */
export const mostItems = 1_000;

const distinct = <T>(list: readonly T[]) => new Set(list).size === list.length;

/** A value of this type, never coerced. A group of a word list is not a value. */
export function valueSchema(type: ValueType): z.ZodType<Value> {
  switch (type.type) {
    case "flag":
      return z.boolean();
    case "number":
      return figure;
    case "series":
      return z.record(z.string().regex(/^(19|20)\d{2}$/), figure);
    case "day":
      return type.isPartial ? partialDay : day;
    case "grade":
      return z.enum([...type.scale]);
    case "choice":
      return word(type.options, type.open ?? false);
    case "choices":
      return z
        .array(word(type.options, type.open ?? false))
        .max(100)
        .refine(distinct, { params: refuse("같은 항목이 두 번 있습니다", "the same entry appears twice") });
  }
}

function word(options: Options, isOpen: boolean): z.ZodType<string> {
  const known = Object.entries(options).flatMap(([code, option]) => (option.members ? [] : [code]));
  return isOpen ? text(80) : z.enum(known);
}

function factsSchema(facts: Readonly<Record<string, { value: ValueType }>>, nonNegative = false) {
  const shape = Object.fromEntries(
    Object.entries(facts).map(([name, { value }]) => {
      const schema = valueSchema(value);
      const isSummed = nonNegative && value.type === "number";
      return [name, z.exactOptional(isSummed ? figure.min(0) : schema)];
    }),
  );
  return z.strictObject(shape);
}

const lists = Object.fromEntries(
  listNames.map((name) => [
    name,
    z.exactOptional(
      z.strictObject({
        // Figures of items are added up, and a sum has a lower bound only while none is negative.
        items: z.array(factsSchema(listOf(name).items, true)).max(mostItems),
        complete: z.boolean(),
      }),
    ),
  ]),
);

/** Accepts facts, lists and answers with the right names and types, or returns every problem with its path. */
export function parseKnowledge(input: unknown, asks: readonly Ask[]): Parsed<Knowledge> {
  const questions = Object.fromEntries(asks.map((ask) => [ask.key, { value: ask }]));
  const schema = z.strictObject({
    facts: factsSchema(companyFacts),
    lists: z.strictObject(lists),
    answers: factsSchema(questions),
  });
  // Absent and unknown are the same here, which zod's inferred optional properties cannot express.
  return parseWith(schema as unknown as z.ZodType<Knowledge>, input);
}

import { z } from "zod";
import { isFactName } from "#app/companies/profile-tables.ts";
import { companyFacts, factsOf, isListName, type ListName, type ValueType } from "#app/matching/facts.ts";
import {
  type Facts,
  type Knowledge,
  type KnownList,
  type Value,
  valueSchema,
} from "#app/matching/knowledge.ts";

/** One answer of somebody without an account; null where the question was passed over. */
export type VisitorAnswer = { name: string; value: Value | null };

/** In the order in which they were given: each is told what it decided. */
export type VisitorAnswers = readonly VisitorAnswer[];

/** What anybody can say at once. */
export const askedFirst = ["foundedOn", "headquarters", "size", "technologies"] as const;

/** Lists that can be answered by the words of one fact of their items: which field, which certificates. */
export const wordsOfList: Readonly<Partial<Record<ListName, string>>> = {
  technologies: "field",
  certificates: "kind",
};

/**
 * What an answer can contain; null for what is not asked here. A founding date may be a year, or a month of one. Of other
 * lists it can only be said that there is nothing in them.
 */
export function answerType(name: string): ValueType | null {
  if (name === "foundedOn") return { type: "day", isPartial: true };
  if (isFactName(name)) return companyFacts[name].value;
  if (!isListName(name)) return null;
  const fact = wordsOfList[name];
  if (fact === undefined) return { type: "choices", options: {} };
  const type = factsOf(name)[fact]?.value;
  return type?.type === "choice" ? { ...type, type: "choices" } : null;
}

const mostAnswers = 30;

const shape = z.array(z.strictObject({ name: z.string(), value: z.unknown() })).max(mostAnswers);

/** The answers in a cookie; none at all where anything in it is not an answer, because somebody else wrote it. */
export function parseAnswers(input: unknown): VisitorAnswers {
  const parsed = shape.safeParse(input);
  if (!parsed.success) return [];
  const answers = parsed.data.map(({ name, value }) => parseAnswer(name, value));
  const isWhole = new Set(parsed.data.map(({ name }) => name)).size === answers.length;
  return isWhole && answers.every((answer) => answer !== null) ? answers : [];
}

function parseAnswer(name: string, value: unknown): VisitorAnswer | null {
  const type = answerType(name);
  if (type === null) return null;
  if (value === null) return { name, value };
  const read = valueSchema(type).safeParse(value);
  return read.success ? { name, value: read.data } : null;
}

/** These answers with one more; an earlier one to the same question keeps its place. */
export function withVisitorAnswer(answers: VisitorAnswers, answer: VisitorAnswer): VisitorAnswers {
  const isThere = answers.some(({ name }) => name === answer.name);
  if (isThere) return answers.map((one) => (one.name === answer.name ? answer : one));
  return [...answers, answer].slice(-mostAnswers);
}

export function withoutAnswer(answers: VisitorAnswers, name: string): VisitorAnswers {
  return answers.filter((answer) => answer.name !== name);
}

/** Those that say something. */
export function saidIn(answers: VisitorAnswers): readonly { name: string; value: Value }[] {
  return answers.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
}

/** What a company is judged by that has said this and nothing else. */
export function knowledgeOf(answers: VisitorAnswers): Knowledge {
  const facts: Record<string, Value> = {};
  const lists: Partial<Record<ListName, KnownList>> = {};
  for (const { name, value } of saidIn(answers)) {
    if (isListName(name)) lists[name] = listOfWords(name, value);
    else facts[name] = value;
  }
  return { facts, lists, answers: {} };
}

/** Whom to judge by these answers; null where they say nothing. */
export function visitorOf(answers: VisitorAnswers): { knowledge: Knowledge } | null {
  return saidIn(answers).length > 0 ? { knowledge: knowledgeOf(answers) } : null;
}

/** All certificates were there to choose from, so there are no others. Of technologies one was asked for. */
function listOfWords(list: ListName, value: Value): KnownList {
  const words = Array.isArray(value) ? value : [];
  const fact = wordsOfList[list] ?? "";
  const items: readonly Facts[] = words.map((word) => ({ [fact]: word }));
  return { items, complete: list !== "technologies" || items.length === 0 };
}

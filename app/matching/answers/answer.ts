import type { ListName } from "../facts.ts";
import type { Knowledge, KnownList, Value } from "../knowledge.ts";

/** A possible answer of a company to a question. */
export type Answer =
  | { fact: string; value: Value }
  | { ask: string; value: Value }
  | { list: ListName; known: KnownList };

/** The knowledge including this answer. */
export function withAnswer(knowledge: Knowledge, answer: Answer): Knowledge {
  if ("list" in answer) return { ...knowledge, lists: { ...knowledge.lists, [answer.list]: answer.known } };
  if ("fact" in answer) return { ...knowledge, facts: { ...knowledge.facts, [answer.fact]: answer.value } };
  return { ...knowledge, answers: { ...knowledge.answers, [answer.ask]: answer.value } };
}

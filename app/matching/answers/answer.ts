import type { ListName } from "../facts.ts";
import type { Knowledge, KnownList, Value } from "../knowledge.ts";

/** What a company could say when it is asked. */
export type Answer =
  | { fact: string; value: Value }
  | { ask: string; value: Value }
  | { list: ListName; known: KnownList };

/** What is known once this has been said. */
export function withAnswer(knowledge: Knowledge, answer: Answer): Knowledge {
  if ("list" in answer) return { ...knowledge, lists: { ...knowledge.lists, [answer.list]: answer.known } };
  if ("fact" in answer) return { ...knowledge, facts: { ...knowledge.facts, [answer.fact]: answer.value } };
  return { ...knowledge, answers: { ...knowledge.answers, [answer.ask]: answer.value } };
}

import type { Day } from "#app/matching/calendar.ts";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts, Value } from "#app/matching/knowledge.ts";
import type { Criterion, LeafCriterion } from "#app/matching/rule.ts";
import { leafCriteria } from "#app/matching/walk.ts";
import type { LabelTest } from "./labels.ts";

/** A company as it is being entered: lists are complete unless they are among `openLists`, series begin with the newest year. */
export type Entry = {
  base: Day;
  facts: Record<string, Value>;
  lists: Partial<Record<ListName, Facts[]>>;
  answers: Record<string, Value>;
  openLists: Set<ListName>;
};

/** How a labelled fact is written in the rule language; null where the language of labels has a test or value that is new. */
export type Word = {
  /** What its criteria are about, as `subjectsOf` names it. */
  subject: string;
  criterion(test: LabelTest): Criterion | null;
  /** `tests` are the tests of this fact in the rules of the notice. */
  enter(value: unknown, entry: Entry, tests: readonly LabelTest[]): boolean;
};

/** The key of a question for the same labelled fact in another type. */
export function keyOfKind(key: string, kind: string): string {
  return `${key}Kind${kind}`;
}

/** What a leaf is about, from general to specific: `list:sanctions`, `list:sanctions.kind=fair_trade`. */
export function subjectsOf(leaf: LeafCriterion): readonly string[] {
  if ("fact" in leaf) return [`fact:${leaf.fact}`];
  if ("ask" in leaf) return [`ask:${leaf.ask.key.replace(/Kind[a-z]+$/, "")}`];
  if ("review" in leaf) return [];
  const list = `list:${"some" in leaf ? leaf.some : leaf.total}`;
  const items = leaf.where ? leafCriteria(leaf.where).flatMap((item) => itemSubjects(item)) : [];
  return [list, ...items.map((item) => `${list}.${item}`)];
}

function itemSubjects(item: LeafCriterion): string[] {
  if (!("fact" in item)) return [];
  const words = "anyOf" in item ? item.anyOf.map((word) => `${item.fact}=${word}`) : [];
  return [item.fact, ...words];
}

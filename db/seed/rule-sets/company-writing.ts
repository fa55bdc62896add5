import type { ListName } from "#app/matching/facts.ts";
import type { Facts, Knowledge, KnownList } from "#app/matching/knowledge.ts";

type Written = {
  facts?: Facts;
  /** Items of complete lists. */
  lists?: Partial<Record<ListName, readonly Facts[]>>;
  /** Items of lists that may have further items. */
  openLists?: Partial<Record<ListName, readonly Facts[]>>;
  answers?: Facts;
};

/** The knowledge about a fictional company; what is left out is unknown. */
export function known({ facts = {}, lists = {}, openLists = {}, answers = {} }: Written): Knowledge {
  return { facts, answers, lists: { ...listsOf(lists, true), ...listsOf(openLists, false) } };
}

/** The same company with some facts or answers changed. */
export function changed({ facts, lists, answers }: Knowledge, change: Written): Knowledge {
  const next = known(change);
  return {
    facts: { ...facts, ...next.facts },
    lists: { ...lists, ...next.lists },
    answers: { ...answers, ...next.answers },
  };
}

function listsOf(lists: Partial<Record<ListName, readonly Facts[]>>, complete: boolean) {
  const entries = Object.entries(lists).map(([name, items]): [string, KnownList] => [
    name,
    { items, complete },
  ]);
  return Object.fromEntries(entries);
}

import { isDay } from "../calendar.ts";
import type { ListName } from "../facts.ts";
import type { Facts, Knowledge, KnownList, Value } from "../knowledge.ts";

/** How a company can bring a change about: by deciding it, or by effort over time. */
export type How = "decision" | "effort";

/** One thing that a company could change. For an item, `from` and `to` contain only the facts that change. */
export type Change =
  | { kind: "fact"; fact: string; from: Value; to: Value; how: How }
  | { kind: "item"; list: ListName; at: number; from: Facts; to: Facts; how: How }
  | { kind: "added"; list: ListName; item: Facts; count: number; how: How }
  | { kind: "removed"; list: ListName; at: readonly number[]; how: How };

/** The knowledge after the changes. Items are numbered as they were before any of them. */
export function applyChanges(knowledge: Knowledge, changes: readonly Change[]): Knowledge {
  const facts: Record<string, Value> = { ...knowledge.facts };
  for (const change of changes) if (change.kind === "fact") facts[change.fact] = change.to;
  const lists: Partial<Record<ListName, KnownList>> = { ...knowledge.lists };
  for (const change of changes)
    if (change.kind !== "fact") lists[change.list] ??= { items: [], complete: false };
  for (const [name, list] of Object.entries(lists)) {
    const own = changes.filter((change) => change.kind !== "fact").filter(({ list }) => list === name);
    if (own.length > 0 && list) lists[name as ListName] = changedList(list, own);
  }
  return { ...knowledge, facts, lists };
}

function changedList(
  { items, complete }: KnownList,
  changes: readonly Exclude<Change, { kind: "fact" }>[],
): KnownList {
  const changed = [...items];
  for (const change of changes) {
    if (change.kind === "item") changed[change.at] = { ...changed[change.at], ...change.to };
    if (change.kind === "added") changed.push(...Array.from({ length: change.count }, () => change.item));
  }
  const gone = new Set(changes.flatMap((change) => (change.kind === "removed" ? change.at : [])));
  return { items: changed.filter((_, at) => !gone.has(at)), complete };
}

/** The places that a change writes to: two changes to one place cannot be combined. */
export function placesOf(change: Change): readonly string[] {
  switch (change.kind) {
    case "fact":
      return [change.fact];
    case "item":
      return Object.keys(change.to).map((fact) => `${change.list}[${change.at}].${fact}`);
    case "added":
      return [`${change.list}+${JSON.stringify(change.item)}`];
    case "removed":
      return change.at.map((at) => `${change.list}[${at}]`);
  }
}

/** What a change is about, whatever the day or figure: of two sets about the same topics one is shown. */
export function topicsOf(change: Change): readonly string[] {
  if (change.kind !== "added") return placesOf(change);
  const words = Object.entries(change.item).map(([fact, value]) =>
    hasNeighbours(value) ? fact : [fact, value],
  );
  return [`${change.list}+${JSON.stringify(words)}`];
}

function hasNeighbours(value: Value): boolean {
  return typeof value === "number" || (typeof value === "string" && isDay(value));
}

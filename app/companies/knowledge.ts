import type { Day } from "#app/matching/calendar.ts";
import { type ListName, listNames } from "#app/matching/facts.ts";
import type { Facts, Knowledge, KnownList, Value } from "#app/matching/knowledge.ts";
import { columnOf, itemFactsOf, scalarNames, seriesNames } from "./profile-tables.ts";

type Row = Readonly<Record<string, unknown>>;

/** A profile as in the tables: days as `YYYY-MM-DD`, figures as numbers. */
export type ProfileRows = {
  profile: Row | null;
  years: readonly Row[];
  /** Facts whose validity is over. */
  outdated: readonly string[];
  lists: Readonly<Partial<Record<ListName, readonly Row[]>>>;
  /** Lists declared complete. */
  complete: readonly string[];
  confirmations: readonly { technology: string; field: string | null; kind: string; confirmedOn: Day }[];
};

/**
 * What is known about a company on a day. A value whose validity is over is no longer known; a certificate keeps its
 * last valid day, which rules ask for. A valid confirmation is added to the technology it was given for.
 */
export function knowledgeOf(rows: ProfileRows, today: Day): Knowledge {
  const lists = Object.fromEntries(listNames.map((list) => [list, knownList(rows, list, today)]));
  return {
    facts: factsOf(rows),
    lists: { ...lists, technologies: technologiesOf(rows, today) },
    answers: {},
  };
}

function factsOf({ profile, years, outdated }: ProfileRows): Facts {
  const known = (fact: string) => !outdated.includes(fact);
  const facts: Record<string, Value> = valuesIn(profile ?? {}, scalarNames.filter(known));
  for (const fact of seriesNames.filter(known)) {
    const figures = years.flatMap((row) => {
      const figure = row[columnOf(fact)];
      return typeof figure === "number" ? [[String(row.year), figure] as const] : [];
    });
    if (figures.length > 0) facts[fact] = Object.fromEntries(figures);
  }
  return facts;
}

function valuesIn(row: Row, facts: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const value = row[columnOf(fact)];
      return isValue(value) ? [[fact, value]] : [];
    }),
  );
}

function isValue(value: unknown): value is boolean | number | string {
  return ["boolean", "number", "string"].includes(typeof value);
}

function knownList({ lists, complete }: ProfileRows, list: ListName, today: Day): KnownList {
  const rows = lists[list] ?? [];
  const valid = rows.filter((row) => list === "certificates" || !isOver(row, today));
  return {
    items: valid.map((row) => valuesIn(row, itemFactsOf(list))),
    complete: complete.includes(list) && valid.length === rows.length,
  };
}

function isOver({ valid_until: until }: Row, today: Day): boolean {
  return typeof until === "string" && until < today;
}

/** Each confirmation marks the technology with its name; for one that the profile does not list, it adds an item. */
function technologiesOf(rows: ProfileRows, today: Day): KnownList {
  const own = knownList(rows, "technologies", today);
  const codes = (rows.lists.technologies ?? [])
    .filter((row) => !isOver(row, today))
    .map((row) => row.technology);
  const held = rows.confirmations.map(({ technology, field, kind, confirmedOn }) => {
    const at = codes.indexOf(technology);
    const facts: Facts = { ...(field === null ? {} : { field }), ...own.items[at] };
    return { at, item: { ...facts, confirmation: kind, confirmedOn } };
  });
  const isMarked = new Set(held.map(({ at }) => at));
  const unmarked = own.items.filter((_, at) => !isMarked.has(at));
  return { items: [...unmarked, ...held.map(({ item }) => item)], complete: own.complete };
}

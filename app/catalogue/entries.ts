import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import {
  type Column,
  type ColumnKind,
  numbers,
  type Origins,
  type SharedColumn,
  shared,
  texts,
} from "./column.ts";

const kindOf = {
  id: numbers,
  noticeId: numbers,
  programmeId: shared,
  title: texts,
  lang: shared,
  titleEn: texts,
  track: shared,
  kind: shared,
  ministryId: shared,
  operatorId: shared,
  regions: shared,
  regionBasis: shared,
  fields: shared,
  technologies: shared,
  windows: shared,
  limitWon: shared,
  ratePercent: shared,
  isLimitRead: shared,
  isRateRead: shared,
  completeness: shared,
  ruleHash: shared,
  givesConfirmedBonus: shared,
  securityClass: shared,
  isEstimate: shared,
  isSample: shared,
  publishedOn: shared,
  revision: numbers,
} satisfies Record<keyof CatalogueEntry, unknown>;

type Key = keyof CatalogueEntry;
type AnyKind = ColumnKind<unknown, Column<unknown>>;
// TypeScript does not know that Object.entries returns the keys of the table above.
const kinds = Object.entries(kindOf) as [Key, AnyKind][];

type EntryColumns = {
  readonly [K in Key]: (typeof kindOf)[K] extends typeof shared
    ? SharedColumn<CatalogueEntry[K]>
    : Column<CatalogueEntry[K]>;
};

/**
 * Opportunities in columns, ordered by notice, then by opportunity. 100,000 of them take 50 MB of V8's heap as objects, and
 * a third as much beside it; in columns they take 18 MB. Immutable.
 */
export type Entries = {
  length: number;
  columns: EntryColumns;
  /** One entry, assembled anew each time: for the few rows that a page shows. Undefined if there is no such row. */
  at: (row: number) => CatalogueEntry | undefined;
};

/** Puts a list in any order into columns. */
export function tabulate(list: readonly CatalogueEntry[]): Entries {
  const ordered = list.toSorted((a, b) => a.noticeId - b.noticeId || a.id - b.id);
  return entriesIn(
    ordered.length,
    eachColumn((key, kind) => kind.of(ordered.map((entry) => entry[key]))),
  );
}

/** Several tables as one, without those that `isGone`. */
export function joinEntries(
  tables: readonly Entries[],
  { isGone }: { isGone: (id: number, table: Entries) => boolean },
): Entries {
  const origins = originsOf(tables, isGone);
  const join = (key: Key, kind: AnyKind) =>
    kind.join(
      tables.map(({ columns }) => columns[key]),
      origins,
    );
  return entriesIn(origins.rowOf.length, eachColumn(join));
}

/** Makes a column for each key, of the kind that the table above gives it. */
function eachColumn(make: (key: Key, kind: AnyKind) => Column<unknown>): EntryColumns {
  return Object.fromEntries(kinds.map(([key, kind]) => [key, make(key, kind)])) as EntryColumns;
}

// Separate, because a closure made inside another function would keep alive all that that one uses, lists and old tables.
function entriesIn(length: number, columns: EntryColumns): Entries {
  const entryAt = (row: number) =>
    Object.fromEntries(kinds.map(([key]) => [key, columns[key].at(row)])) as CatalogueEntry;
  return { length, columns, at: (row) => (row < length ? entryAt(row) : undefined) };
}

/** Where each row comes from, in the order of notices. */
function originsOf(tables: readonly Entries[], isGone: (id: number, table: Entries) => boolean): Origins {
  const columnOf: number[] = [];
  const rowOf: number[] = [];
  for (const [at, table] of tables.entries()) {
    for (let row = 0; row < table.length; row++) {
      if (isGone(table.columns.id.at(row), table)) continue;
      columnOf.push(at);
      rowOf.push(row);
    }
  }
  const numbersOf = (key: "id" | "noticeId") =>
    Float64Array.from(rowOf, (row, place) => tables[columnOf[place] ?? 0]?.columns[key].at(row) ?? 0);
  const ids = numbersOf("id");
  const noticeIds = numbersOf("noticeId");
  const byNotice = (a: number, b: number) =>
    (noticeIds[a] ?? 0) - (noticeIds[b] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0);
  // A plain array, whose sort is fast because nearly all is in order already; a typed array's is not.
  const places = [...rowOf.keys()].sort(byNotice);
  return {
    columnOf: Uint32Array.from(places, (place) => columnOf[place] ?? 0),
    rowOf: Uint32Array.from(places, (place) => rowOf[place] ?? 0),
  };
}

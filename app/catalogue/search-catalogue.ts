import { LRUCache } from "lru-cache";
import { supportKinds } from "#app/opportunities/opportunity.ts";
import {
  type Catalogue,
  type FacetColumn,
  type FacetName,
  facetNames,
  type PeriodColumns,
} from "./catalogue.ts";
import { countFacet, findRejections, rejectedByNone, sortOut } from "./count-facets.ts";
import { type SearchState, sortOf } from "./search-state.ts";
import { noVerdicts } from "./verdict-column.ts";

/** One notice of a page of results: the row that ranks best, and its other rows that match. */
export type FoundNotice = { row: number; otherRows: readonly number[] };

export type FoundRows = {
  /** Notices in all pages. */
  total: number;
  /** Notices that match and are left out because they are samples. */
  samplesLeftOut: number;
  notices: FoundNotice[];
  /** Facet → value (by its position in the column) → notices that one gets by choosing it alone. */
  counts: Readonly<Record<FacetName, Uint32Array>>;
  columns: Readonly<Record<FacetName, FacetColumn>>;
};

/** What passes the filters, regardless of order and page. */
type Matches = {
  total: number;
  samplesLeftOut: number;
  counts: FoundRows["counts"];
  /** The rows that pass all filters. */
  rows: RowBits;
};

type Cache = LRUCache<string, Matches>;

// Matches by filters, for one catalogue, one state of its periods and one company's verdicts: dropped together with them.
// 13 kB each at 100,000 rows. A company keeps fewer than the public, because many companies keep some at a time.
const mostKept = { public: 64, company: 8 };
const caches = new WeakMap<PeriodColumns, WeakMap<FacetColumn, Cache>>();

/**
 * Filters, counts, orders and cuts one page. `candidates` are ids, best first; `null` if there are no words, so that all
 * entries are searched. The only place where filters are applied. What
 * passes them is cached for the next page, the next order and the next person.
 */
export function searchCatalogue(
  catalogue: Catalogue,
  periods: PeriodColumns,
  state: SearchState,
  candidates: readonly number[] | null,
  limit: number,
  { column: verdict = noVerdicts, byPoints }: ForCompany = {},
): FoundRows {
  const columns = { ...catalogue.columns, ...periods.columns, verdict };
  const rowsByRelevance = candidates && rowsOf(catalogue, candidates);
  const chosen = chosenValues(state);
  const match = ({ all, real, samples }: Rows): Matches =>
    // Most catalogues have no samples: all of it is real then, and looked through once.
    state.samples || samples.length === 0
      ? matchRows(catalogue, columns, chosen, all)
      : preferReal(
          matchRows(catalogue, columns, chosen, real),
          matchRows(catalogue, columns, chosen, samples),
        );
  const { total, samplesLeftOut, counts, rows } = rowsByRelevance
    ? match(sortedOut(catalogue, rowsByRelevance))
    : cached(cacheOf(periods, verdict), JSON.stringify([chosen, state.samples]), () =>
        match({ all: catalogue.allRows, real: catalogue.realRows, samples: catalogue.sampleRows }),
      );
  const sort = sortOf(state);
  const order = {
    closing: periods.byClosing,
    newest: catalogue.byNewest,
    amount: catalogue.byAmount,
    relevance: rowsByRelevance ?? periods.byClosing,
    points: sort === "points" && byPoints ? byPoints() : periods.byClosing,
  }[sort];
  const notices = cutPage(catalogue, order, rows, { skip: (state.page - 1) * limit, take: limit, total });
  return { total, samplesLeftOut, notices, counts, columns };
}

/** The verdicts of the viewing company, and all rows by its points: worked out only if asked for. */
export type ForCompany = { column?: FacetColumn | undefined; byPoints?: () => Uint32Array };

type Rows = Record<"all" | "real" | "samples", Uint32Array>;

function sortedOut({ entries }: Catalogue, rows: Uint32Array): Rows {
  const { isSample } = entries.columns;
  const all = rows.toSorted();
  return {
    all,
    real: all.filter((row) => !isSample.at(row)),
    samples: all.filter((row) => isSample.at(row)),
  };
}

/** Samples stand for results where there are no real ones, never among them; each count is of what the list is of. */
function preferReal(real: Matches, samples: Matches): Matches {
  return real.total > 0 || samples.total === 0 ? { ...real, samplesLeftOut: samples.total } : samples;
}

function cacheOf(periods: PeriodColumns, verdict: FacetColumn): Cache {
  const ofPeriods = caches.get(periods) ?? new WeakMap<FacetColumn, Cache>();
  caches.set(periods, ofPeriods);
  const cache =
    ofPeriods.get(verdict) ??
    new LRUCache({ max: verdict === noVerdicts ? mostKept.public : mostKept.company });
  ofPeriods.set(verdict, cache);
  return cache;
}

function cached(cache: Cache, key: string, match: () => Matches): Matches {
  const known = cache.get(key);
  if (known) return known;
  const matches = match();
  cache.set(key, matches);
  return matches;
}

function rowsOf({ rowOf }: Catalogue, ids: readonly number[]): Uint32Array {
  const rows = new Set<number>();
  for (const id of ids) {
    const row = rowOf(id);
    // The index is a copy that may lag behind: what the catalogue no longer has is not shown.
    if (row !== undefined) rows.add(row);
  }
  return Uint32Array.from(rows);
}

function chosenValues(state: SearchState): Readonly<Record<FacetName, readonly (string | number)[]>> {
  return {
    kind: state.kinds.length === 0 ? supportKinds : state.kinds,
    status: state.statuses,
    closing: state.closing === null ? [] : [state.closing],
    amount: state.amounts,
    bonus: state.bonus ? ["1"] : [],
    field: state.fields,
    technology: state.technologies,
    region: state.regions,
    agency: state.agencies,
    verdict: state.chance === null ? [] : [state.chance],
  };
}

type Chosen = ReturnType<typeof chosenValues>;

/** Marks the rows that pass all filters, counts their notices, and counts the values of each facet. */
function matchRows(
  catalogue: Catalogue,
  columns: FoundRows["columns"],
  chosen: Chosen,
  rows: Uint32Array,
): Matches {
  const passing = noRows(catalogue.entries.length);
  const rejections = findRejections(columns, chosen, rows);
  let total = 0;
  let lastMatch = -1;
  for (let at = 0; at < rows.length; at++) {
    if (rejections[at] !== rejectedByNone) continue;
    const row = rows[at] ?? 0;
    const notice = catalogue.noticeOf[row] ?? 0;
    addRow(passing, row);
    if (notice !== lastMatch) total++;
    lastMatch = notice;
  }
  const counted = sortOut(catalogue, rows, rejections);
  const of = (name: FacetName) => countFacet(catalogue, columns[name], counted, facetNames.indexOf(name));
  return {
    total,
    samplesLeftOut: 0,
    rows: passing,
    counts: {
      kind: of("kind"),
      status: of("status"),
      closing: of("closing"),
      amount: of("amount"),
      bonus: of("bonus"),
      field: of("field"),
      technology: of("technology"),
      region: of("region"),
      agency: of("agency"),
      verdict: of("verdict"),
    },
  };
}

/** Goes through the matches in order; the first row of a notice leads it, and its other rows fold into it. */
function cutPage(
  catalogue: Catalogue,
  order: Uint32Array,
  rows: RowBits,
  { skip, take, total }: { skip: number; take: number; total: number },
): FoundNotice[] {
  if (skip >= total) return [];
  // Only notices with several tracks, which are few.
  const seen = new Set<number>();
  const found: FoundNotice[] = [];
  let passed = 0;
  for (const row of order) {
    const notice = catalogue.noticeOf[row] ?? 0;
    if (!hasRow(rows, row)) continue;
    if (catalogue.isOnlyTrack[row] === 0) {
      if (seen.has(notice)) continue;
      seen.add(notice);
    }
    if (passed++ < skip) continue;
    found.push({ row, otherRows: siblingsOf(catalogue, row).filter((other) => hasRow(rows, other)) });
    if (found.length === take) break;
  }
  return found;
}

/** The other rows of the notice that a row belongs to. */
export function siblingsOf({ noticeOf, firstRowOf }: Catalogue, row: number): number[] {
  const notice = noticeOf[row] ?? 0;
  const first = firstRowOf[notice] ?? 0;
  const tracks = (firstRowOf[notice + 1] ?? 0) - first;
  return Array.from({ length: tracks }, (_, track) => first + track).filter((other) => other !== row);
}

/** A set of rows, one bit each: many searches keep one of 100,000 rows, so it has to be small. */
type RowBits = Uint8Array;

function noRows(length: number): RowBits {
  return new Uint8Array(Math.ceil(length / 8));
}

function addRow(rows: RowBits, row: number): void {
  rows[row >> 3] = (rows[row >> 3] ?? 0) | (1 << (row & 7));
}

function hasRow(rows: RowBits, row: number): boolean {
  return ((rows[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

import { type Catalogue, type FacetColumn, type FacetName, facetNames } from "./catalogue.ts";

type Columns = Readonly<Record<FacetName, FacetColumn>>;

export const heldByNone = -1;
const heldByMany = facetNames.length;

// Filled anew by each search, of which one runs at a time: half a megabyte each, as garbage it would pile up.
const scratch = { held: new Int8Array(0), sorted: new Uint32Array(0) };

/**
 * For each of the rows, which facet's filter alone holds it back, by position in `facetNames`; or `heldByNone`, or
 * another number where several do; good until the next search. One filter after the other over all rows: a loop over three arrays is
 * several times as fast as asking every filter of each row.
 */
export function holdBack(
  columns: Columns,
  chosen: Readonly<Record<FacetName, readonly (string | number)[]>>,
  rows: Uint32Array,
): Int8Array {
  if (scratch.held.length < rows.length) scratch.held = new Int8Array(rows.length);
  const held = scratch.held.subarray(0, rows.length).fill(heldByNone);
  for (const [facet, name] of facetNames.entries()) {
    if (chosen[name].length === 0) continue;
    const { categoryOf } = columns[name];
    const accepts = acceptedCategories(columns[name], chosen[name]);
    for (let at = 0; at < rows.length; at++) {
      if (accepts[categoryOf[rows[at] ?? 0] ?? 0] === 0)
        held[at] = held[at] === heldByNone ? facet : heldByMany;
    }
  }
  return held;
}

/** Category → whether it holds one of the chosen values. */
function acceptedCategories(
  { values, valuesOf }: FacetColumn,
  chosen: readonly (string | number)[],
): Uint8Array {
  const positions = new Set(chosen.map((value) => values.indexOf(`${value}`)));
  return Uint8Array.from(valuesOf, (owned) => (owned.some((position) => positions.has(position)) ? 1 : 0));
}

/** Rows by what holds them back, put apart by whether their notice has no other track. */
type Part = { only: Uint32Array; tracks: Uint32Array };

/** Rows that count, put apart once, so that the loops of the facets ask nothing of a row. */
export type Counted = {
  /** Rows that pass all filters. */
  passing: Part;
  /** Facet → rows that only its filter holds back. */
  heldBy: readonly Part[];
};

/** Puts rows apart; good until the next search. `rows` come notice by notice, and so do the parts. */
export function sortOut({ isOnlyTrack }: Catalogue, rows: Uint32Array, held: Int8Array): Counted {
  if (scratch.sorted.length < rows.length) scratch.sorted = new Uint32Array(rows.length);
  const { sorted } = scratch;
  // Two shelves for those that pass, for each facet, and for the rest: rows are counted first, then put.
  const shelfOf = (at: number) =>
    2 * ((held[at] ?? heldByMany) + 1) + (isOnlyTrack[rows[at] ?? 0] === 1 ? 0 : 1);
  const lengths = new Uint32Array(2 * (facetNames.length + 2));
  for (let at = 0; at < rows.length; at++) add(lengths, shelfOf(at));
  const ends = new Uint32Array(lengths.length);
  for (let shelf = 1; shelf < ends.length; shelf++)
    ends[shelf] = (ends[shelf - 1] ?? 0) + (lengths[shelf - 1] ?? 0);
  const starts = ends.slice();
  for (let at = 0; at < rows.length; at++) sorted[add(ends, shelfOf(at))] = rows[at] ?? 0;
  const partOf = (by: number): Part => {
    const shelf = 2 * (by + 1);
    return {
      only: sorted.subarray(starts[shelf], ends[shelf]),
      tracks: sorted.subarray(starts[shelf + 1], ends[shelf + 1]),
    };
  };
  return { passing: partOf(heldByNone), heldBy: facetNames.map((_, facet) => partOf(facet)) };
}

/**
 * Value → how many notices one gets by choosing it alone. A row that passes all filters counts for every facet; a row
 * that only this facet's filter holds back counts, too, because choosing its value instead would let it in. A notice
 * counts once for each value that any of its rows has.
 */
export function countFacet(
  { noticeOf }: Catalogue,
  column: FacetColumn,
  { passing, heldBy }: Counted,
  facet: number,
): Uint32Array {
  if (column.values.length === 0) return new Uint32Array(0);
  const own = heldBy[facet];
  // Both parts run notice by notice, but a notice may have rows in each.
  const tracks = own?.tracks.length ? joined(passing.tracks, own.tracks).sort() : passing.tracks;
  const counts = countTracks(noticeOf, column, tracks);
  const byCategory = new Uint32Array(column.valuesOf.length);
  countCategories(byCategory, column.categoryOf, passing.only);
  if (own) countCategories(byCategory, column.categoryOf, own.only);
  // Nearly all notices have one track: which values its category means is looked up once, here.
  for (const [category, notices] of byCategory.entries()) {
    if (notices === 0) continue;
    for (const value of column.valuesOf[category] ?? []) counts[value] = (counts[value] ?? 0) + notices;
  }
  return counts;
}

function countCategories(byCategory: Uint32Array, categoryOf: Uint32Array, rows: Uint32Array): void {
  for (const row of rows) {
    add(byCategory, categoryOf[row] ?? 0);
  }
}

/** Adds one and answers with what was there before. */
function add(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

function countTracks(
  noticeOf: Uint32Array,
  { categoryOf, valuesOf, values }: FacetColumn,
  rows: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(values.length);
  // Notice + 1 that counted last for a value.
  const countedFor = new Uint32Array(values.length);
  for (const row of rows) {
    const notice = (noticeOf[row] ?? 0) + 1;
    for (const value of valuesOf[categoryOf[row] ?? 0] ?? []) {
      if (countedFor[value] !== notice) counts[value] = (counts[value] ?? 0) + 1;
      countedFor[value] = notice;
    }
  }
  return counts;
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

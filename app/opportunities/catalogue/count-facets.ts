import { type Catalogue, type FacetColumn, type FacetName, facetNames } from "./catalogue.ts";

type Columns = Readonly<Record<FacetName, FacetColumn>>;

export const heldByNone = -1;
const heldByMany = -2;

/**
 * For each of the rows, which facet's filter alone holds it back, by position in `facetNames`; or `heldByNone`, or
 * another negative number where several do. One filter after the other over all rows: a loop over three arrays is
 * several times as fast as asking every filter of each row.
 */
export function holdBack(
  columns: Columns,
  chosen: Readonly<Record<FacetName, readonly (string | number)[]>>,
  rows: Uint32Array,
): Int8Array {
  const held = new Int8Array(rows.length).fill(heldByNone);
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

/** Rows that count, put apart once, so that the loops of the facets ask nothing of a row. */
export type Counted = {
  /** Rows that pass all filters and whose notice has no other track, and the other ones. */
  only: Uint32Array;
  tracks: readonly number[];
  /** Facet → rows that only its filter holds back. */
  heldBy: readonly { only: number[]; tracks: number[] }[];
};

/** Puts rows apart by what holds them back. `rows` come notice by notice, and so do the parts. */
export function sortOut({ isOnlyTrack }: Catalogue, rows: Uint32Array, held: Int8Array): Counted {
  const only = new Uint32Array(rows.length);
  let length = 0;
  const tracks: number[] = [];
  const heldBy = facetNames.map(() => ({ only: [] as number[], tracks: [] as number[] }));
  for (let at = 0; at < rows.length; at++) {
    const by = held[at] ?? heldByMany;
    const row = rows[at] ?? 0;
    if (by === heldByNone) {
      if (isOnlyTrack[row] === 1) only[length++] = row;
      else tracks.push(row);
    } else if (by >= 0) {
      const part = heldBy[by];
      (isOnlyTrack[row] === 1 ? part?.only : part?.tracks)?.push(row);
    }
  }
  return { only: only.subarray(0, length), tracks, heldBy };
}

/**
 * Value → how many notices one gets by choosing it alone. A row that passes all filters counts for every facet; a row
 * that only this facet's filter holds back counts, too, because choosing its value instead would let it in. A notice
 * counts once for each value that any of its rows has.
 */
export function countFacet(
  { noticeOf }: Catalogue,
  column: FacetColumn,
  { only, tracks, heldBy }: Counted,
  facet: number,
): Uint32Array {
  if (column.values.length === 0) return new Uint32Array(0);
  const own = heldBy[facet] ?? { only: [], tracks: [] };
  // Both parts run notice by notice, but a notice may have rows in each.
  const all = own.tracks.length === 0 ? tracks : [...tracks, ...own.tracks].sort((a, b) => a - b);
  const counts = countTracks(noticeOf, column, all);
  const byCategory = new Uint32Array(column.valuesOf.length);
  countCategories(byCategory, column.categoryOf, only);
  countCategories(byCategory, column.categoryOf, Uint32Array.from(own.only));
  // Nearly all notices have one track: which values its category means is looked up once, here.
  for (const [category, notices] of byCategory.entries()) {
    if (notices === 0) continue;
    for (const value of column.valuesOf[category] ?? []) counts[value] = (counts[value] ?? 0) + notices;
  }
  return counts;
}

function countCategories(byCategory: Uint32Array, categoryOf: Uint32Array, rows: Uint32Array): void {
  for (const row of rows) {
    const category = categoryOf[row] ?? 0;
    byCategory[category] = (byCategory[category] ?? 0) + 1;
  }
}

function countTracks(
  noticeOf: Uint32Array,
  { categoryOf, valuesOf, values }: FacetColumn,
  rows: readonly number[],
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

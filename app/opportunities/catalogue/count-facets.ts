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

/**
 * Value → how many notices one gets by choosing it alone. A row that passes all filters counts for every facet; a row
 * that only this facet's filter holds back counts, too, because choosing its value instead would let it in. `rows`
 * come notice by notice, and a notice counts once for each value that any of its rows has.
 */
export function countFacet(catalogue: Catalogue, column: FacetColumn, counted: Counted): Uint32Array {
  const counts = countTracks(catalogue, column, counted);
  for (const [category, notices] of countCategories(catalogue, column, counted).entries()) {
    if (notices === 0) continue;
    for (const value of column.valuesOf[category] ?? []) counts[value] = (counts[value] ?? 0) + notices;
  }
  return counts;
}

type Counted = { rows: Uint32Array; held: Int8Array; facet: number };

/** Nearly all notices have one track: which values its category means is looked up once, at the end. */
function countCategories(
  { isOnlyTrack }: Catalogue,
  { categoryOf, valuesOf }: FacetColumn,
  { rows, held, facet }: Counted,
): Uint32Array {
  const byCategory = new Uint32Array(valuesOf.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if ((held[at] !== heldByNone && held[at] !== facet) || isOnlyTrack[row] === 0) continue;
    const category = categoryOf[row] ?? 0;
    byCategory[category] = (byCategory[category] ?? 0) + 1;
  }
  return byCategory;
}

function countTracks(
  { noticeOf, isOnlyTrack }: Catalogue,
  { categoryOf, valuesOf, values }: FacetColumn,
  { rows, held, facet }: Counted,
): Uint32Array {
  const counts = new Uint32Array(values.length);
  // Notice + 1 that counted last for a value.
  const countedFor = new Uint32Array(values.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (isOnlyTrack[row] === 1 || (held[at] !== heldByNone && held[at] !== facet)) continue;
    const notice = (noticeOf[row] ?? 0) + 1;
    for (const value of valuesOf[categoryOf[row] ?? 0] ?? []) {
      if (countedFor[value] !== notice) counts[value] = (counts[value] ?? 0) + 1;
      countedFor[value] = notice;
    }
  }
  return counts;
}

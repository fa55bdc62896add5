import type { Catalogue, FacetColumn } from "./catalogue.ts";

/**
 * Counts notices per value of one facet. Rows are added notice by notice; a notice counts once for each value that
 * any of its added rows has.
 */
export function createFacetCounter(
  { categoryOf, valuesOf, values }: FacetColumn,
  { noticeOf, firstRowOf }: Pick<Catalogue, "noticeOf" | "firstRowOf">,
) {
  const byCategory = new Uint32Array(valuesOf.length);
  const byValue = new Uint32Array(values.length);
  // Notice + 1 that counted last for a value.
  const countedFor = new Uint32Array(values.length);
  const addTrack = (row: number, notice: number) => {
    for (const value of valuesOf[categoryOf[row] ?? 0] ?? []) {
      if (countedFor[value] === notice + 1) continue;
      countedFor[value] = notice + 1;
      byValue[value] = (byValue[value] ?? 0) + 1;
    }
  };
  return {
    add(row: number): void {
      const notice = noticeOf[row] ?? 0;
      const isOnly = (firstRowOf[notice + 1] ?? 0) - (firstRowOf[notice] ?? 0) === 1;
      if (!isOnly) {
        addTrack(row, notice);
        return;
      }
      // Nearly all notices have one track: then which values the category means is looked up once, at the end.
      const category = categoryOf[row] ?? 0;
      byCategory[category] = (byCategory[category] ?? 0) + 1;
    },
    /** Value → notices. */
    counts(): Uint32Array {
      const counts = byValue.slice();
      for (const [category, rows] of byCategory.entries()) {
        if (rows === 0) continue;
        for (const value of valuesOf[category] ?? []) counts[value] = (counts[value] ?? 0) + rows;
      }
      return counts;
    },
  };
}

/** Category → whether it holds one of the chosen values. */
export function acceptedCategories(
  { values, valuesOf }: FacetColumn,
  chosen: readonly (string | number)[],
): Uint8Array {
  const positions = new Set(chosen.map((value) => values.indexOf(`${value}`)));
  return Uint8Array.from(valuesOf, (held) => (held.some((position) => positions.has(position)) ? 1 : 0));
}

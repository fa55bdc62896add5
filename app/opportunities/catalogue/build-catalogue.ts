import { amountBandNames, amountBandOf } from "../amount-band.ts";
import { type CatalogueEntry, opportunityKinds } from "../opportunity.ts";
import type { Catalogue, FacetColumn, ReferenceWords, RuleSets } from "./catalogue.ts";
import { orderBy } from "./ordering.ts";
import { createRegionRule } from "./region-rule.ts";

/** A catalogue out of entries in any order (the order of a former catalogue is the fastest). Copies no entry. */
export function buildCatalogue(
  revision: number,
  unordered: readonly CatalogueEntry[],
  words: ReferenceWords,
  ruleSets: RuleSets = new Map(),
): Catalogue {
  const entries = unordered.toSorted((a, b) => a.noticeId - b.noticeId || a.id - b.id);
  const byNewest = orderBy(
    lastRowFirst(entries.length),
    (row) => entries[row]?.publishedOn ?? "",
    (a, b) => compareText(b, a),
  );
  const column = <T>(
    values: readonly string[],
    keyOf: (entry: CatalogueEntry) => T,
    valuesOf: (key: T) => Iterable<string>,
  ) => buildColumn(entries, values, keyOf, valuesOf);
  const codes = (named: readonly { code: string }[]) => named.map(({ code }) => code);
  return {
    revision,
    entries,
    rowOf: new Map(entries.map(({ id }, row) => [id, row])),
    words,
    ruleSets,
    ...placeNotices(entries),
    columns: {
      kind: column(
        opportunityKinds,
        ({ kind }) => kind,
        (kind) => [kind],
      ),
      amount: column(
        amountBandNames,
        ({ limitWon }) => amountBandOf(limitWon),
        (band) => [band],
      ),
      bonus: column(
        ["1"],
        ({ givesConfirmedBonus }) => givesConfirmedBonus,
        (gives) => (gives ? ["1"] : []),
      ),
      field: column(
        codes(words.fields),
        ({ fields }) => fields,
        (fields) => fields,
      ),
      technology: column(
        codes(words.technologies),
        ({ technologies }) => technologies,
        (technologies) => technologies,
      ),
      region: column(codes(words.regions), ({ regions }) => regions, createRegionRule(words.regions)),
      agency: agencyColumn(entries, words),
    },
    byNewest,
    byAmount: orderBy(
      byNewest,
      (row) => entries[row]?.limitWon ?? -1,
      (a, b) => b - a,
    ),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lastRowFirst(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, at) => length - 1 - at);
}

function placeNotices(entries: readonly CatalogueEntry[]) {
  const noticeOf = new Uint32Array(entries.length);
  const isOnlyTrack = new Uint8Array(entries.length);
  const firstRows: number[] = [];
  for (const [row, { noticeId }] of entries.entries()) {
    const isFirst = entries[row - 1]?.noticeId !== noticeId;
    if (isFirst) firstRows.push(row);
    noticeOf[row] = firstRows.length - 1;
    isOnlyTrack[row] = isFirst && entries[row + 1]?.noticeId !== noticeId ? 1 : 0;
  }
  return {
    noticeOf,
    isOnlyTrack,
    allRows: Uint32Array.from(entries, (_, row) => row),
    firstRowOf: Uint32Array.from([...firstRows, entries.length]),
  };
}

/** `keyOf` is asked of each entry, `valuesOf` once per key; values that are not listed are left out. */
function buildColumn<T>(
  entries: readonly CatalogueEntry[],
  values: readonly string[],
  keyOf: (entry: CatalogueEntry) => T,
  valuesOf: (key: T) => Iterable<string>,
): FacetColumn {
  const positions = new Map(values.map((value, position) => [value, position]));
  const categoryOfKey = new Map<T, number>();
  const categoryOfText = new Map<string, number>();
  const categories: number[][] = [];
  const categoryOf = Uint32Array.from(entries, (entry) => {
    const key = keyOf(entry);
    const known = categoryOfKey.get(key);
    if (known !== undefined) return known;
    const sorted = [...new Set(valuesOf(key))]
      .flatMap((value) => positions.get(value) ?? [])
      .sort((a, b) => a - b);
    // Lists of codes are equal by what they hold; the loader shares equal ones, but need not.
    const text = sorted.join();
    const category = categoryOfText.get(text) ?? categories.push(sorted) - 1;
    categoryOfText.set(text, category);
    categoryOfKey.set(key, category);
    return category;
  });
  return { values, categoryOf, valuesOf: categories };
}

/** A notice is found by its ministry and by its operator. */
function agencyColumn(entries: readonly CatalogueEntry[], { agencies }: ReferenceWords): FacetColumn {
  const keys = new Map<string, { ministryId: string | null; operatorId: string | null }>();
  return buildColumn(
    entries,
    [...agencies.keys()],
    ({ ministryId, operatorId }) => {
      const text = `${ministryId ?? ""}\n${operatorId ?? ""}`;
      if (!keys.has(text)) keys.set(text, { ministryId, operatorId });
      return text;
    },
    (text) => {
      const { ministryId = null, operatorId = null } = keys.get(text) ?? {};
      return [ministryId, operatorId].filter((id) => id !== null);
    },
  );
}

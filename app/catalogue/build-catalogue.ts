import { opportunityKinds } from "#app/opportunities/opportunity.ts";
import { amountBandNames, amountBandOf } from "./amount-band.ts";
import type { Catalogue, FacetColumn, ReferenceWords, Region, RuleSets } from "./catalogue.ts";
import type { SharedColumn } from "./column.ts";
import type { Entries } from "./entries.ts";
import { orderBy } from "./ordering.ts";
import { unknownRegion } from "./search-state.ts";

/** Makes a catalogue of entries. */
export function buildCatalogue(
  revision: number,
  entries: Entries,
  words: ReferenceWords,
  ruleSets: RuleSets = new Map(),
  folded: Catalogue["folded"] = new Map(),
): Catalogue {
  const { columns } = entries;
  const byNewest = orderBy(
    lastRowFirst(entries.length),
    (row) => columns.publishedOn.at(row) ?? "",
    (a, b) => compareText(b, a),
  );
  const codes = (named: readonly { code: string }[]) => named.map(({ code }) => code);
  return {
    revision,
    entries,
    folded,
    rowOf: rowFinder(entries, folded),
    words,
    ruleSets,
    ...placeNotices(entries),
    columns: {
      kind: facetOf(columns.kind, opportunityKinds, (kind) => [kind]),
      amount: facetOf(columns.limitWon, amountBandNames, (won) => [amountBandOf(won)]),
      bonus: facetOf(columns.givesConfirmedBonus, ["1"], (gives) => (gives ? ["1"] : [])),
      field: facetOf(columns.fields, codes(words.fields), (fields) => fields),
      technology: facetOf(columns.technologies, codes(words.technologies), (technologies) => technologies),
      region: facetOf(
        columns.regions,
        [...codes(words.regions), unknownRegion],
        createRegionRule(words.regions),
      ),
      agency: facetOf(agenciesOf(entries), [...words.agencies.keys()], (ids) => ids),
    },
    byNewest,
    byAmount: orderBy(
      byNewest,
      (row) => columns.limitWon.at(row) ?? -1,
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

/** Finds rows in a list ordered by id: a map of 100,000 takes ten times as much memory. */
function rowFinder({ length, columns: { id } }: Entries, folded: Catalogue["folded"]): Catalogue["rowOf"] {
  // Sorted as a plain array, whose sort is fast because nearly all rows are in order already.
  const rows = Uint32Array.from(Array.from({ length }, (_, row) => row).sort((a, b) => id.at(a) - id.at(b)));
  return (asked) => {
    const wanted = folded.get(asked) ?? asked;
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (id.at(rows[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const row = rows[low];
    return row !== undefined && id.at(row) === wanted ? row : undefined;
  };
}

function placeNotices({ length, columns: { noticeId, isSample } }: Entries) {
  const noticeOf = new Uint32Array(length);
  const isOnlyTrack = new Uint8Array(length);
  const firstRows: number[] = [];
  for (let row = 0; row < length; row++) {
    const notice = noticeId.at(row);
    const isFirst = row === 0 || noticeId.at(row - 1) !== notice;
    const isLast = row === length - 1 || noticeId.at(row + 1) !== notice;
    if (isFirst) firstRows.push(row);
    noticeOf[row] = firstRows.length - 1;
    isOnlyTrack[row] = isFirst && isLast ? 1 : 0;
  }
  const allRows = Uint32Array.from({ length }, (_, row) => row);
  return {
    noticeOf,
    isOnlyTrack,
    allRows,
    realRows: allRows.filter((row) => !isSample.at(row)),
    sampleRows: allRows.filter((row) => isSample.at(row)),
    firstRowOf: Uint32Array.from([...firstRows, length]),
  };
}

/** Calls `valuesOf` once for each value of the column; values that are not listed are left out. */
function facetOf<T>(
  column: Pick<SharedColumn<T>, "values" | "codeOf">,
  values: readonly string[],
  valuesOf: (value: T) => Iterable<string>,
): FacetColumn {
  const positions = new Map(values.map((value, position) => [value, position]));
  const categoryOfText = new Map<string, number>();
  const categories: number[][] = [];
  const categoryOfCode = column.values.map((value) => {
    const sorted = [...new Set(valuesOf(value))]
      .flatMap((one) => positions.get(one) ?? [])
      .sort((a, b) => a - b);
    const text = sorted.join();
    const category = categoryOfText.get(text) ?? categories.push(sorted) - 1;
    categoryOfText.set(text, category);
    return category;
  });
  const categoryOf = Uint32Array.from(column.codeOf, (code) => categoryOfCode[code] ?? 0);
  return { values, categoryOf, valuesOf: categories };
}

/** A notice is found by its ministry and by its operator. */
function agenciesOf({ length, columns: { ministryId, operatorId } }: Entries) {
  const codeOfPair = new Map<number, number>();
  const values: string[][] = [];
  const codeOf = Uint32Array.from({ length }, (_, row) => {
    const pair = (ministryId.codeOf[row] ?? 0) * operatorId.values.length + (operatorId.codeOf[row] ?? 0);
    const known = codeOfPair.get(pair);
    if (known !== undefined) return known;
    const code = values.push([ministryId.at(row), operatorId.at(row)].filter((id) => id !== null)) - 1;
    codeOfPair.set(pair, code);
    return code;
  });
  return { values, codeOf };
}

/**
 * The regions of the filter under which an opportunity is found.
 *
 * Choosing a region means 'what is there for me here?'. So an opportunity for the capital area is found under Seoul, a
 * part of it, and one for Seoul under the capital area. One for the whole nation is found under every region of the country.
 * The nation itself as a filter means 'open everywhere', so it finds only those. Abroad stands apart, and so does an
 * opportunity whose region is not known: it is neither here nor everywhere.
 */
function createRegionRule(regions: readonly Region[]): (codes: readonly string[]) => Set<string> {
  const nations = new Set(codesOf(regions, ({ kind }) => kind === "nation"));
  const inTheCountry = codesOf(regions, ({ kind }) => kind !== "abroad");
  return (codes) => {
    if (codes.length === 0) return new Set([unknownRegion]);
    if (codes.some((code) => nations.has(code))) return new Set([...inTheCountry, ...codes]);
    const parts = codesOf(regions, ({ ancestors }) => ancestors.some((ancestor) => codes.includes(ancestor)));
    const wholes = regions.filter(({ code }) => codes.includes(code)).flatMap(({ ancestors }) => ancestors);
    return new Set([...codes, ...parts, ...wholes.filter((code) => !nations.has(code))]);
  };
}

function codesOf(regions: readonly Region[], isMeant: (region: Region) => boolean): string[] {
  return regions.filter(isMeant).map(({ code }) => code);
}

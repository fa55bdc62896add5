import type { Settings } from "meilisearch";
import type { SearchDocument } from "../build-document.ts";
import { isHangulWord } from "../text/hangul.ts";
import { gramsOf } from "../text/normalise.ts";

/** A document in the engine: keys to find it by, words to rank it by, and 1 if it is not closed. */
export type IndexedDocument = {
  id: number;
  titleKeys: string;
  otherKeys: string;
  title: string;
  names: string;
  extra: string;
  regions: readonly string[];
  live: 0 | 1;
};

/**
 * Queries consist of keys that `query/` makes, so the engine's own handling of words is off: no typo tolerance (it works
 * on cut-up Hangul), no prefixes, no positions, no facets. A match in the title ranks first, then what is not closed. That
 * rule has only two values because one with many costs as much as the rest: breaking ties by the newest id took 46 ms of a
 * search, this takes 18 ms.
 */
export const indexSettings: Settings = {
  searchableAttributes: ["titleKeys", "otherKeys"],
  displayedAttributes: ["id", "title", "names", "extra", "regions"],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ["words", "attribute", "live:desc"],
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  facetSearch: false,
  proximityPrecision: "byAttribute",
  pagination: { maxTotalHits: 1_000 },
};

/** The document in the engine's form. */
export function indexedDocument({
  id,
  title,
  names,
  extra,
  regions,
  isLive,
  grams,
}: SearchDocument): IndexedDocument {
  const inTitle = new Set(gramsOf(title.split(" ")));
  return {
    id,
    titleKeys: keysOf([...inTitle]),
    otherKeys: keysOf(grams.filter((gram) => !inTitle.has(gram))),
    title,
    names,
    extra,
    regions,
    live: isLive ? 1 : 0,
  };
}

/** Grams in Latin letters, three per syllable: the engine splits Hangul by its own dictionary, but leaves these whole. */
export function keysOf(grams: readonly string[]): string {
  return grams.map((gram) => (isHangulWord(gram) ? [...gram].map(latinOf).join("") : gram)).join(" ");
}

function latinOf(syllable: string): string {
  let number = (syllable.codePointAt(0) ?? 0) - 0xac00;
  let letters = "";
  for (let place = 0; place < 3; place++) {
    letters = String.fromCodePoint(97 + (number % 26)) + letters;
    number = Math.floor(number / 26);
  }
  return letters;
}

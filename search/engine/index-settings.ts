import type { Settings } from "meilisearch";
import type { SearchDocument } from "../build-document.ts";
import { isHangulWord } from "../text/hangul.ts";
import { gramsOf } from "../text/normalise.ts";

/** What the engine holds of a document: keys to find it by, words to rank it by, 1 where it is not over. */
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
 * The engine is asked with keys that `query/` makes, so its own reading of words is off: no typo tolerance (it works on
 * cut-up Hangul), no prefixes, no positions, no facets. A match in the title comes first, then what is not over. Only two
 * values, because a rule of many costs as much as everything else: ties by the newest id took 46 ms of a search, these 18.
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

/** The document as the engine takes it. */
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

/** Grams in Latin letters, three a syllable: the engine cuts Hangul by a dictionary of its own, but leaves these whole. */
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

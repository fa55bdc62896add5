import type { Kysely } from "kysely";
import type { Meilisearch, Settings } from "meilisearch";
import type { Logger } from "pino";
import type { Database } from "#db/schema.ts";
import { keysOf } from "#search/engine/index-settings.ts";
import { searchEnvironment } from "#search/search-environment.server.ts";
import { isEmptyWord, withoutEnding } from "#search/text/endings.ts";
import { gramsOf, wordsOf } from "#search/text/normalise.ts";

/** Where companies that can be found are looked up by words. */
export type ListingSearch = {
  db: Kysely<Database>;
  log: Logger;
  /** Undefined if no engine runs: PostgreSQL answers alone. */
  engine: Meilisearch | undefined;
  indexUid: string;
};

/** The search of this process, beside that for opportunities. */
export function listingSearch(): ListingSearch {
  const { db, log, engine } = searchEnvironment();
  return { db, log, engine, indexUid: "companies" };
}

/** The engine only names candidates; what may be shown, and in which order, PostgreSQL decides. */
export const listingSettings: Settings = {
  searchableAttributes: ["keys"],
  displayedAttributes: ["id"],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ["words"],
  typoTolerance: { enabled: false },
  prefixSearch: "disabled",
  facetSearch: false,
  proximityPrecision: "byAttribute",
  pagination: { maxTotalHits: 1_000 },
};

/** What to look up of typed words, each without its ending ('전해질을' is 전해질), so that a sentence finds, too. */
export function gramsOfQuery(typed: string): string[] {
  const stems = wordsOf(typed)
    .filter((word) => !isEmptyWord(word))
    .map((word) => withoutEnding(word).at(-1) ?? word);
  return [...new Set(stems.flatMap((word) => gramsOf([word])))];
}

const MOST_CANDIDATES = 1_000;

/** What an index stores of texts, and looks up of a query. */
export function gramsOfTexts(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null ? [] : gramsOf(wordsOf(text)))))];
}

/** Ids of at most 1,000 companies with most of these grams; null if the engine is not there to ask. */
export async function findCandidates(
  { engine, indexUid, log }: ListingSearch,
  grams: readonly string[],
): Promise<readonly number[] | null> {
  if (engine === undefined) return null;
  try {
    const { hits } = await engine.index<{ id: number }>(indexUid).search(keysOf(grams), {
      limit: MOST_CANDIDATES,
      // The most frequent go first where no text has them all.
      matchingStrategy: "frequency",
    });
    return hits.map(({ id }) => id);
  } catch (error) {
    log.warn({ reason: String(error) }, "the engine did not answer; PostgreSQL looks companies up");
    return null;
  }
}

import type { FederatedMultiSearchParams, Meilisearch } from "meilisearch";
import type { FoundTexts } from "#search/query/score-text.ts";
import { MOST_CANDIDATES } from "../candidates.ts";
import type { Concept, Understood } from "../query/concept.ts";
import { planRetrieval } from "../query/plan-retrieval.ts";
import type { Vocabulary } from "../query/vocabulary.ts";
import { type IndexedDocument, keysOf } from "./index-settings.ts";

const MOST_SUBQUERIES = 6;
const LEAST_WEIGHT = 0.05;
const WHOLE_WEIGHT = 1.2;

/** Asks the engine for texts that match some of a query: one federated search of at most six sub-queries. */
export async function engineTexts(
  engine: Meilisearch,
  indexUid: string,
  understood: Understood,
  vocabulary: Vocabulary,
): Promise<FoundTexts> {
  const queries = subqueriesOf(understood, vocabulary).map(({ q, strategy, weight }) => ({
    indexUid,
    q,
    matchingStrategy: strategy,
    federationOptions: { weight },
    attributesToRetrieve: ["id", "title", "names", "extra", "regions"],
  }));
  const { hits } = await engine.multiSearch<FederatedMultiSearchParams, IndexedDocument>({
    federation: { limit: MOST_CANDIDATES },
    queries,
  });
  return { texts: hits, isCapped: hits.length >= MOST_CANDIDATES };
}

type Subquery = { q: string; strategy: "all" | "last"; weight: number };

/**
 * First all concepts together in their likeliest words, the rarest first so that the most common may be missing (and words
 * that no notice seems to use last, or nothing would be found); then each concept by itself.
 */
function subqueriesOf(understood: Understood, vocabulary: Vocabulary): Subquery[] {
  const singles = planRetrieval(understood, vocabulary, MOST_SUBQUERIES - 1);
  const heaviest = singles[0]?.weight ?? 1;
  const subqueries = singles.map(({ grams, weight }) => ({
    q: keysOf(grams),
    strategy: "all" as const,
    weight: Math.max(LEAST_WEIGHT, weight / heaviest),
  }));
  if (understood.concepts.length < 2) return subqueries;
  const isUnused = ({ variants, parts }: Concept) =>
    parts.length === 0 && variants.every(({ term }) => vocabulary.countOf(term) === 0);
  const concepts = [
    ...understood.concepts.filter((concept) => !isUnused(concept)),
    ...understood.concepts.filter(isUnused),
  ];
  const whole = concepts.flatMap(
    (concept) => planRetrieval({ ...understood, concepts: [concept] }, vocabulary, 1)[0]?.grams ?? [],
  );
  // The first sub-query drops its words from the end, so it already covers the first concept alone.
  const [first] = concepts;
  const alone =
    first && keysOf(planRetrieval({ ...understood, concepts: [first] }, vocabulary, 1)[0]?.grams ?? []);
  return [
    { q: keysOf([...new Set(whole)]), strategy: "last", weight: WHOLE_WEIGHT },
    ...subqueries.filter(({ q }) => q !== alone),
  ];
}

import type { FederatedMultiSearchParams, Meilisearch } from "meilisearch";
import { MOST_CANDIDATES } from "../candidates.ts";
import type { Understood } from "../query/concept.ts";
import type { FoundTexts } from "../query/found-texts.ts";
import { planRetrieval } from "../query/plan-retrieval.ts";
import type { Vocabulary } from "../query/vocabulary.ts";
import { type IndexedDocument, keysOf } from "./index-settings.ts";

const MOST_SUBQUERIES = 6;
const TITLE_FIRST = 0.05;

/** Asks the engine for the texts that say something of a query: one federated search of at most six sub-queries. */
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

function subqueriesOf(understood: Understood, vocabulary: Vocabulary): Subquery[] {
  const best = understood.concepts.flatMap(({ variants }) => {
    const [likeliest] = [...variants].sort(
      (one, other) =>
        other.quality * Math.sign(vocabulary.countOf(other.term)) -
        one.quality * Math.sign(vocabulary.countOf(one.term)),
    );
    return likeliest ? [{ variants: [likeliest], weight: 1, parts: [], typed: "" }] : [];
  });
  const whole = planRetrieval({ ...understood, concepts: best }).flatMap(({ grams }) => grams);
  const lookUps = planRetrieval(understood);
  const heaviest = lookUps[0]?.weight ?? 1;
  const single = lookUps.slice(0, MOST_SUBQUERIES - 1).map(({ grams, weight }) => ({
    q: keysOf(grams),
    strategy: "all" as const,
    weight: Math.max(TITLE_FIRST, weight / heaviest),
  }));
  return best.length > 1
    ? [{ q: keysOf([...new Set(whole)]), strategy: "last", weight: 1.2 }, ...single]
    : single;
}

import { gramsOf, wordsOf } from "../text/normalise.ts";
import type { Concept, Understood } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One thing to look up: documents that hold all of these grams, and how much that says. */
export type LookUp = { grams: readonly string[]; weight: number };

const PART = 0.5;
const UNSEEN = 0.2;
const LEAST_SHARE = 0.2;

/**
 * What is looked up for a query, at most so many things, what says most first. A further way of saying the same thing
 * comes after the first ways of saying the others.
 */
export function planRetrieval({ concepts }: Understood, vocabulary: Vocabulary, most: number): LookUp[] {
  const ranked = concepts.flatMap((concept) =>
    waysOf(concept, vocabulary).map((way, at) => ({ ...way, turn: way.weight / (at + 1) })),
  );
  ranked.sort((one, other) => other.turn - one.turn);
  const least = LEAST_SHARE * Math.max(0, ...ranked.map(({ weight }) => weight));
  const byKey = new Map<string, LookUp>();
  for (const { term, weight } of ranked) {
    if (byKey.size >= most) break;
    // Texts that say only '지원' fall to the cut anyway, and there are tens of thousands of them.
    if (weight < least) continue;
    // Words apart in a corpus are one compound to its grams: 'ai반도체' is looked up as 'ai', '반도', '도체'.
    const grams = gramsOf(wordsOf(term));
    const key = grams.join(" ");
    if (grams.length > 0 && !byKey.has(key)) byKey.set(key, { grams, weight });
  }
  return [...byKey.values()];
}

function waysOf(concept: Concept, vocabulary: Vocabulary): { term: string; weight: number }[] {
  return [concept, ...concept.parts]
    .flatMap((one, at) =>
      one.variants.map(({ term, quality }) => ({
        term,
        // A compound may stand there in several words, which the vocabulary does not know; that is rare.
        weight: quality * one.weight * (at === 0 ? 1 : PART) * (vocabulary.countOf(term) > 0 ? 1 : UNSEEN),
      })),
    )
    .sort((one, other) => other.weight - one.weight);
}

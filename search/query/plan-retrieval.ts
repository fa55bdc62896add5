import { gramsOf, wordsOf } from "../text/normalise.ts";
import type { Concept, Understood } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One look-up: documents that contain all of these grams, and how much that counts. */
export type LookUp = { grams: readonly string[]; weight: number };

const PART = 0.5;
const UNSEEN = 0.2;
const LEAST_SHARE = 0.2;

/**
 * What to look up for a query: at most `most` look-ups, those that count most first. The concepts take turns, so that the
 * second term of one comes after the first terms of the others.
 */
export function planRetrieval({ concepts }: Understood, vocabulary: Vocabulary, most: number): LookUp[] {
  const ranked = concepts.flatMap((concept) =>
    termsOf(concept, vocabulary).map((one, at) => ({ ...one, turn: one.weight / (at + 1) })),
  );
  ranked.sort((one, other) => other.turn - one.turn);
  const least = LEAST_SHARE * Math.max(0, ...ranked.map(({ weight }) => weight));
  const byKey = new Map<string, LookUp>();
  for (const { term, weight } of ranked) {
    if (byKey.size >= most) break;
    // Tens of thousands of texts contain only '지원'; they would be dropped later anyway.
    if (weight < least) continue;
    // Grams cross spaces, so a compound also finds separate words: 'ai반도체' is looked up as 'ai', '반도', '도체'.
    const grams = gramsOf(wordsOf(term));
    const key = grams.join(" ");
    if (grams.length > 0 && !byKey.has(key)) byKey.set(key, { grams, weight });
  }
  return [...byKey.values()];
}

function termsOf(concept: Concept, vocabulary: Vocabulary): { term: string; weight: number }[] {
  return [concept, ...concept.parts]
    .flatMap((one, at) =>
      one.variants.map(({ term, quality }) => ({
        term,
        // Texts may write a compound as several words, which the vocabulary does not know; that is rare.
        weight: quality * one.weight * (at === 0 ? 1 : PART) * (vocabulary.countOf(term) > 0 ? 1 : UNSEEN),
      })),
    )
    .sort((one, other) => other.weight - one.weight);
}

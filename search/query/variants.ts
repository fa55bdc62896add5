import { isHangulWord } from "../text/hangul.ts";
import type { Concept, Variant } from "./concept.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Synonyms } from "./synonyms.ts";
import type { Vocabulary } from "./vocabulary.ts";

// An English word that no notice uses is often a general one. A Korean one is the subject, and no notice is about it.
const UNUSED_LATIN = 2;
const MOST_VARIANTS = 12;
/** A subject tells more than a general word. */
export const TOPIC = 1.4;
const STAND_IN = 0.8;

export type WithSynonyms = { scored: [string, number][]; isTopic: boolean };

/** These words, and all terms that mean the same or nearly the same. */
export function withSynonyms(words: readonly string[], quality: number, synonyms: Synonyms): WithSynonyms {
  const meanings = words.map((word) => synonyms.meaning([word]));
  const others = meanings.flatMap((meaning) => [...(meaning?.others ?? [])]);
  return {
    scored: [
      ...words.map((word): [string, number] => [word, quality]),
      ...others.map(([term, nearness]): [string, number] => [term, quality * nearness]),
    ],
    isTopic: meanings.some((meaning) => meaning?.isTopic),
  };
}

/** The best terms for a concept, each once. */
export function variantsOf(
  scored: readonly (readonly [string, number])[],
  { vocabulary }: Knowledge,
): Variant[] {
  const best = new Map<string, number>();
  for (const [term, quality] of scored) best.set(term, Math.max(quality, best.get(term) ?? 0));
  const variants = [...best]
    .map(([term, quality]) => ({ term, quality }))
    .sort(
      (one, other) =>
        other.quality - one.quality || vocabulary.countOf(other.term) - vocabulary.countOf(one.term),
    )
    .slice(0, MOST_VARIANTS);
  return withStandIns(variants, vocabulary);
}

/** If no notice uses the word itself ('식당을 고치다'), the closest term that one does use (개선) stands in for it. */
function withStandIns(variants: readonly Variant[], vocabulary: Vocabulary): Variant[] {
  const isUsed = ({ term }: Variant) => vocabulary.countOf(term) > 0;
  const best = Math.max(0, ...variants.filter(isUsed).map(({ quality }) => quality));
  const lift = best === 0 ? 1 : Math.max(1, STAND_IN / best);
  return variants.map((variant) =>
    isUsed(variant) ? { ...variant, quality: variant.quality * lift } : variant,
  );
}

/** The rarity of the most common of the variants. */
export function weightOf(variants: readonly Variant[], { vocabulary }: Knowledge): number {
  const count = Math.max(
    0,
    ...variants.filter(({ quality }) => quality >= 0.6).map(({ term }) => vocabulary.countOf(term)),
  );
  const isLatin = variants.every(({ term }) => !isHangulWord(term));
  return count === 0 && isLatin ? UNUSED_LATIN : vocabulary.rarityOf(count);
}

/** A concept of one word with its synonyms, without endings, guesses and parts. */
export function simpleConcept(word: string, knowledge: Knowledge): Concept {
  const meaning = knowledge.synonyms.meaning([word]);
  const variants = variantsOf([[word, 1], ...(meaning?.others ?? [])], knowledge);
  const weight = weightOf(variants, knowledge) * (meaning?.isTopic ? TOPIC : 1);
  return { typed: word, variants, weight, parts: [] };
}

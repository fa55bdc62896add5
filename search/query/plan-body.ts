import { withoutEnding } from "../text/endings.ts";
import { isHangulWord } from "../text/hangul.ts";
import type { Concept, Understood } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a text has to say: one of the terms of each. A term is one word, or several that all have to be there. */
export type Demand = readonly (readonly string[])[];

const MOST_CONCEPTS = 4;
const MOST_TERMS = 6;
/** Of the heaviest: what weighs less is said by the way, and need not stand in the text. */
const LEAST_SHARE = 0.4;
/** '지원' or '기업' stand in every text. */
const LEAST_WEIGHT = 1.5;
const LEAST_QUALITY = 0.75;

/**
 * What to look up in whole texts, where words stand by chance as well: everything that the query asks for. None if it asks
 * for nothing that tells texts apart.
 */
export function planBody({ concepts }: Understood, vocabulary: Vocabulary): Demand[] {
  const heaviest = Math.max(0, ...concepts.map(({ weight }) => weight));
  return [...concepts]
    .filter(({ weight }) => weight >= LEAST_WEIGHT && weight >= LEAST_SHARE * heaviest)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_CONCEPTS)
    .map((concept) => termsOf(concept, vocabulary))
    .filter((terms) => terms.length > 0);
}

function termsOf({ typed, variants, parts }: Concept, vocabulary: Vocabulary): Demand {
  const isUsed = variants.some(({ term }) => vocabulary.countOf(term) > 0);
  // No title has the word, so nobody has taken its particle off yet.
  const roots = isUsed || !isHangulWord(typed) ? [] : withoutEnding(typed).slice(0, 2);
  const words = [
    ...variants.filter(({ quality }) => quality >= LEAST_QUALITY).map(({ term }) => term),
    ...roots,
  ].filter((term) => !term.endsWith("다") || vocabulary.countOf(term) > 0);
  const whole = [...new Set(words)].slice(0, MOST_TERMS).map((term) => [term]);
  const apart = parts.map((part) => part.typed);
  return apart.length > 1 ? [...whole, apart] : whole;
}

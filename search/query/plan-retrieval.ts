import { gramsOf, wordsOf } from "../text/normalise.ts";
import type { Understood } from "./concept.ts";

/** One thing to look up: documents that hold all of these grams, and how much that says. */
export type LookUp = { grams: readonly string[]; weight: number };

/** Words apart in a corpus are one compound to its grams: 'ai반도체' is looked up as 'ai', '반도', '도체'. */
const keysOfTerm = (term: string) => gramsOf(wordsOf(term));

/** Everything that could be looked up for a query, what says most first; a second way of saying a thing counts less. */
export function planRetrieval({ concepts }: Understood): LookUp[] {
  const lookUps: LookUp[] = [];
  for (const concept of concepts) {
    const ways = [concept, ...concept.parts].flatMap((one, at) =>
      one.variants.map(({ term, quality }) => ({ term, worth: quality * one.weight * (at === 0 ? 1 : 0.5) })),
    );
    for (const { term, worth } of ways) {
      const grams = keysOfTerm(term);
      if (grams.length > 0) lookUps.push({ grams, weight: worth });
    }
  }
  return unique(lookUps).sort((one, other) => other.weight - one.weight);
}

function unique(lookUps: readonly LookUp[]): LookUp[] {
  const byKey = new Map<string, LookUp>();
  for (const lookUp of lookUps) {
    const key = lookUp.grams.join(" ");
    const known = byKey.get(key);
    if (!known || known.weight < lookUp.weight) byKey.set(key, lookUp);
  }
  return [...byKey.values()];
}

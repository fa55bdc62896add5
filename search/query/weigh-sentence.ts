import { englishForms, withoutEnding } from "../text/endings.ts";
import { isHangulWord } from "../text/hangul.ts";
import { isLight } from "../text/light-words.ts";
import { dictionaryForms } from "../text/verbs.ts";
import type { Concept } from "./concept.ts";
import type { Knowledge } from "./knowledge.ts";

const LIGHT = 0.3;
const VERB = 0.6;
const SHARED = 0.5;
/**
 * The weights of what is said in a sentence: its subject before everyday words and verbs, however rare these are in notices,
 * and what no notice says last. `shared`: words that also belong to a situation, which says more.
 */
export function weighSentence(
  concepts: readonly Concept[],
  shared: ReadonlySet<string>,
  knowledge: Knowledge,
): Concept[] {
  return concepts.map((concept) => ({
    ...concept,
    weight: concept.weight * factorOf(concept, knowledge) * (shared.has(concept.typed) ? SHARED : 1),
  }));
}

function factorOf(concept: Concept, { vocabulary }: Knowledge): number {
  const { typed, variants } = concept;
  if (concept.isDescribed) return 1;
  if (isLight(formsIn(typed))) return LIGHT;
  const isVerb = variants[0]?.term.endsWith("다") && vocabulary.countOf(variants[0].term) === 0;
  if (isVerb) return isLight([variants[0]?.term ?? ""]) ? LIGHT : VERB;
  const isUsed = variants.some(({ term }) => vocabulary.countOf(term) > 0);
  return !isUsed && isLight(dictionaryForms(typed)) ? LIGHT : 1;
}

function formsIn(word: string): string[] {
  return [word, ...(isHangulWord(word) ? withoutEnding(word) : englishForms(word))];
}

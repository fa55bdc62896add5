import { isEmptyWord, withoutEnding } from "../text/endings.ts";
import { isHangulWord } from "../text/hangul.ts";
import { isLight } from "../text/light-words.ts";
import { dictionaryForms, endsSentence } from "../text/verbs.ts";
import type { Concept } from "./concept.ts";
import type { Knowledge } from "./knowledge.ts";
import { englishForms } from "./word-forms.ts";

const LIGHT = 0.3;
const VERB = 0.6;
const SHARED = 0.5;
const FEWEST_WORDS = 4;
const SPOKEN =
  /^(?:(?:수|것|게|곳|뭐|뭘|뭐가|우리|저희)$|저희[가는를의]|우리[가는]|있[는나을으게]|없[는나을으]|어디|무엇|어떤|어떻게|받을|받는|알고|싶)/u;

/** Whether these are the words of a sentence rather than words put side by side. */
export function isSentence(words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS) return false;
  if (words.some((word) => isHangulWord(word))) {
    return words.some((word) => SPOKEN.test(word) || endsSentence(word));
  }
  return words.filter((word) => isEmptyWord(word)).length >= 2;
}

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

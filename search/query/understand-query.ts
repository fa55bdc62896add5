import type { Meaning, Synonyms } from "../synonyms/synonyms.ts";
import { isEmptyWord, withoutEnding } from "../text/endings.ts";
import { isHangulWord, isInitials, onOtherKeyboard } from "../text/hangul.ts";
import { wordsOf } from "../text/normalise.ts";
import type { Concept, Understood, Variant } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known of language and corpus when a query is read. */
export type Knowledge = {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** Names and aliases of regions, joined → codes of that region and, for a group, of its members. */
  regions: ReadonlyMap<string, readonly string[]>;
};

const MOST_LETTERS = 300;
// '창업 5년차', '직원 10명', '3억원': facts of the asking company, for the judge and not for the search.
const QUANTITY =
  /\d[\d,.]*\s*(?:년\s?차|년\s?미만|년\s?이내|개월|년(?!도)|억\s?원?|천?만\s?원|명|인(?=\s)|years?|months?|employees)/giu;
const MOST_CONCEPTS = 10;
const GUESS = 0.8;
const TOPIC = 1.4;
const UNKNOWN = 2;
const MOST_VARIANTS = 12;

/** Reads a query: what it asks for, each thing in every way in which a document may say it. Any text is safe. */
export function understandQuery(query: string, knowledge: Knowledge): Understood {
  const words = wordsOf(query.slice(0, MOST_LETTERS).replace(QUANTITY, " "));
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; ) {
    const { concept, length } = conceptAt(words, at, knowledge);
    at += length;
    if (concept && !concepts.some(({ typed }) => typed === concept.typed)) concepts.push(concept);
  }
  concepts.sort((one, other) => other.weight - one.weight);
  return { concepts: concepts.slice(0, MOST_CONCEPTS), words };
}

function conceptAt(
  words: readonly string[],
  at: number,
  knowledge: Knowledge,
): { concept: Concept | undefined; length: number } {
  const longest = Math.min(knowledge.synonyms.longest, words.length - at);
  for (let length = longest; length >= 2; length--) {
    const term = words.slice(at, at + length);
    const known = meaningOf(term, knowledge);
    if (known) return { concept: compoundOf(term, known, knowledge), length };
  }
  const word = words[at] ?? "";
  return { concept: isEmptyWord(word) ? undefined : conceptOf(word, knowledge), length: 1 };
}

/** A known term, its last word with or without an ending. */
function meaningOf(
  term: readonly string[],
  { synonyms }: Knowledge,
): { form: string; meaning: Meaning } | undefined {
  const last = term.at(-1) ?? "";
  const before = term.slice(0, -1);
  for (const form of [last, ...(isHangulWord(last) ? withoutEnding(last) : englishForms(last))]) {
    const meaning = synonyms.meaning([...before, form]);
    if (meaning) return { form: [...before, form].join(""), meaning };
  }
  return undefined;
}

function compoundOf(
  term: readonly string[],
  { form, meaning }: { form: string; meaning: Meaning },
  knowledge: Knowledge,
): Concept {
  const typed = term.join("");
  const parts = term
    .filter((word) => !isEmptyWord(word))
    .map((word) => conceptOf(word, knowledge))
    .filter((part) => part !== undefined);
  const variants = variantsOf([[typed, 1], [form, 1], ...meaning.others], knowledge);
  const own = weightOf(variants, knowledge) * (meaning.isTopic ? TOPIC : 1);
  const regions = knowledge.regions.get(typed);
  return {
    typed,
    variants,
    weight: Math.max(own, ...parts.map((part) => part.weight)),
    parts,
    ...(regions && { regions }),
  };
}

function conceptOf(word: string, knowledge: Knowledge): Concept | undefined {
  const { vocabulary, synonyms } = knowledge;
  // A single letter or syllable is in every text.
  if (word.length === 1 && !/\p{Script=Han}/u.test(word)) return undefined;
  const forms = formsOf(word, knowledge);
  const own = calledAlso(forms, 1, synonyms);
  const isKnown = own.scored.some(([term]) => vocabulary.countOf(term) > 0);
  const guessed = calledAlso(isKnown ? [] : guessesFor(word, knowledge), GUESS, synonyms);
  const scored = [...own.scored, ...guessed.scored];
  const isTopic = own.isTopic || guessed.isTopic;
  const variants = variantsOf(scored, knowledge);
  const root = forms.at(-1) ?? word;
  const parts = partsOf(root, knowledge);
  const regions = forms.map((form) => knowledge.regions.get(form)).find((codes) => codes !== undefined);
  return {
    typed: word,
    variants,
    weight: Math.max(
      weightOf(variants, knowledge) * (isTopic || regions ? TOPIC : 1),
      ...parts.map((part) => part.weight),
    ),
    parts,
    ...(regions && { regions }),
  };
}

/** These words and all that means the same or nearly the same. */
function calledAlso(
  words: readonly string[],
  quality: number,
  synonyms: Synonyms,
): { scored: [string, number][]; isTopic: boolean } {
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

/** The word, and what it is without endings where the vocabulary or the synonyms know that. */
function formsOf(word: string, { vocabulary, synonyms }: Knowledge): string[] {
  if (!isHangulWord(word)) return [word, ...englishForms(word)];
  if (synonyms.meaning([word])) return [word];
  const roots = withoutEnding(word).filter((root) => vocabulary.isWord(root) || synonyms.meaning([root]));
  const count = vocabulary.countOf(word);
  // 전시회 does not become 전시 because of a 회, nor 나라 a 나: what is common as it stands stays as it stands.
  const root = roots.find((form) => count === 0 || vocabulary.countOf(form) > 4 * count);
  return root === undefined ? [word] : [word, root];
}

function englishForms(word: string): string[] {
  if (!/^[a-z]{4,}$/u.test(word)) return [];
  const forms: string[] = [];
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith("es")) forms.push(word.slice(0, -2), word.slice(0, -1));
  else if (word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.endsWith("ing")) forms.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  if (word.endsWith("ed")) forms.push(word.slice(0, -2), word.slice(0, -1));
  return forms;
}

function guessesFor(word: string, { vocabulary, synonyms }: Knowledge): string[] {
  if (isInitials(word)) {
    const guesses = vocabulary.fromInitials(word);
    if (guesses.length > 0) return guesses;
  }
  const typed = onOtherKeyboard(word);
  if (typed && (vocabulary.countOf(typed) > 0 || synonyms.meaning([typed]))) return [typed];
  if (isInitials(word)) return [];
  return vocabulary.nearTo(word);
}

/** The fewest known words that a compound consists of: 해외규격인증 → 해외, 규격, 인증. */
function partsOf(word: string, knowledge: Knowledge): Concept[] {
  if (!isHangulWord(word) || word.length < 4) return [];
  const { vocabulary, synonyms } = knowledge;
  type Split = { parts: string[]; worth: number };
  const best: (Split | undefined)[] = [{ parts: [], worth: 0 }];
  for (let end = 2; end <= word.length; end++) {
    for (let start = Math.max(0, end - 6); start <= end - 2; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (!before || part === word || !(vocabulary.isWord(part) || synonyms.meaning([part]))) continue;
      // Few and frequent parts are likelier than many and rare ones.
      const worth = before.worth + Math.log(1 + vocabulary.countOf(part)) - 6;
      const known = best[end];
      if (!known || worth > known.worth) best[end] = { parts: [...before.parts, part], worth };
    }
  }
  return (best[word.length]?.parts ?? [])
    .map((part) => simpleConcept(part, knowledge))
    .filter((part) => part.weight > 0);
}

function simpleConcept(word: string, knowledge: Knowledge): Concept {
  const meaning = knowledge.synonyms.meaning([word]);
  const variants = variantsOf([[word, 1], ...(meaning?.others ?? [])], knowledge);
  const weight = weightOf(variants, knowledge) * (meaning?.isTopic ? TOPIC : 1);
  return { typed: word, variants, weight, parts: [] };
}

function variantsOf(scored: readonly [string, number][], { vocabulary }: Knowledge): Variant[] {
  const best = new Map<string, number>();
  for (const [term, quality] of scored) best.set(term, Math.max(quality, best.get(term) ?? 0));
  return [...best]
    .map(([term, quality]) => ({ term, quality }))
    .sort(
      (one, other) =>
        other.quality - one.quality || vocabulary.countOf(other.term) - vocabulary.countOf(one.term),
    )
    .slice(0, MOST_VARIANTS);
}

/** Inverse document frequency of whatever way of saying it is the most common; what nobody says tells little. */
function weightOf(variants: readonly Variant[], { vocabulary }: Knowledge): number {
  const count = Math.max(
    0,
    ...variants.filter(({ quality }) => quality >= 0.6).map(({ term }) => vocabulary.countOf(term)),
  );
  if (count === 0) return UNKNOWN;
  const documents = Math.max(1, vocabulary.documents);
  return Math.log(1 + (documents - count + 0.5) / (count + 0.5));
}

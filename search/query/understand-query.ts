import { englishForms, isEmptyWord, withoutEnding } from "../text/endings.ts";
import { isHangulWord } from "../text/hangul.ts";
import { wordsOf } from "../text/normalise.ts";
import { isSentence } from "../text/sentence.ts";
import { clearWords } from "./clear-words.ts";
import type { Concept, Understood } from "./concept.ts";
import { conceptsOfSituations } from "./described.ts";
import type { Knowledge } from "./knowledge.ts";
import { isNicknameOf, mayBeNickname } from "./nicknames.ts";
import type { Meaning } from "./synonyms.ts";
import { simpleConcept, TOPIC, variantsOf, weightOf, withSynonyms } from "./variants.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { weighSentence } from "./weigh-sentence.ts";
import { formsOf, guessesFor, mistypedPartsOf, withoutKoreanLayout } from "./word-forms.ts";

const MOST_CHARACTERS = 300;
// '창업 5년차', '직원 10명', '3억원': facts about the company that asks. They matter to the verdict, not to the search.
const QUANTITY =
  /\d[\d,.]*\s*(?:년\s?차|년\s?미만|년\s?이내|개월|년(?!도)|억\s?원?|천?만\s?원|명|인(?=\s)|years?|months?|employees)/giu;
const MOST_CONCEPTS = 10;
const GUESS = 0.8;
const MOST_NAMES = 3;
const SENTENCE = 4;
const SAID_BY_THE_WAY = 2;
// 물류비, 교육생: what the fee is for, or what the person does, counts as a part.
const NAMED_BY_ITS_END = /^[가-힣]{2}[비료금액객생]$/u;

/** Reads a query: what it asks for, and for each thing the terms by which documents may express it. Any text is safe. */
export function understandQuery(query: string, knowledge: Knowledge): Understood {
  const text = query.slice(0, MOST_CHARACTERS).normalize("NFC").replace(QUANTITY, " ");
  const words = clearWords(wordsOf(withoutKoreanLayout(text, knowledge)), knowledge);
  const { described, shared, rest } = conceptsOfSituations(words, knowledge);
  const isSpoken = isSentence(words);
  const concepts: Concept[] = [...described];
  for (let at = 0; at < rest.length; ) {
    const { concept, length } = conceptAt(rest, at, knowledge);
    at += length;
    if (concept && !concepts.some(({ typed }) => typed === concept.typed)) concepts.push(concept);
  }
  // In a sentence, what no notice says is more often said by the way than the subject: it must not displace what is asked.
  const plain = concepts.map((concept) =>
    concepts.length < SENTENCE || isUsed(concept, knowledge)
      ? concept
      : { ...concept, weight: Math.min(concept.weight, SAID_BY_THE_WAY) },
  );
  const weighed = isSpoken ? weighSentence(plain, shared, knowledge) : plain;
  weighed.sort(
    (one, other) =>
      Number(isUsed(other, knowledge)) - Number(isUsed(one, knowledge)) || other.weight - one.weight,
  );
  return { concepts: weighed.slice(0, MOST_CONCEPTS), words };
}

/** Whether some notice has it, or a part of it. */
function isUsed({ variants, parts }: Concept, knowledge: Knowledge): boolean {
  return (
    variants.some(({ term }) => knowledge.vocabulary.countOf(term) > 0) ||
    parts.some((part) => isUsed(part, knowledge))
  );
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

/** The meaning of a known term, its last word with or without an ending. */
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
  const region = knowledge.regions.get(typed);
  return {
    typed,
    variants,
    weight: Math.max(own, ...parts.map((part) => part.weight)),
    parts,
    ...(region && { region }),
  };
}

function conceptOf(word: string, knowledge: Knowledge): Concept | undefined {
  const { vocabulary, synonyms } = knowledge;
  // A single character or syllable is in every text.
  if (word.length === 1 && !/\p{Script=Han}/u.test(word)) return undefined;
  const forms = formsOf(word, knowledge);
  if (forms.length === 0) return undefined;
  const own = withSynonyms(forms, 1, synonyms);
  const isKnown = own.scored.some(([term]) => vocabulary.countOf(term) > 0);
  const guesses = isKnown ? [] : namesCalled(forms, knowledge);
  const guessed = withSynonyms(
    isKnown || guesses.length > 0 ? guesses : guessesFor(word, knowledge),
    GUESS,
    synonyms,
  );
  const scored = [...own.scored, ...guessed.scored];
  const isTopic = own.isTopic || guessed.isTopic;
  const variants = variantsOf(scored, knowledge);
  const root = forms.at(-1) ?? word;
  const isFound = isKnown || guessed.scored.length > 0;
  const parts = partsOf(root, isFound, knowledge);
  const region = forms.map((form) => knowledge.regions.get(form)).find((known) => known !== undefined);
  return {
    typed: word,
    variants,
    // Of a compound that no notice has, only the parts say how rare it is.
    weight: Math.max(
      parts.length > 0 && !isKnown ? 0 : weightOf(variants, knowledge) * (isTopic || region ? TOPIC : 1),
      ...parts.map((part) => part.weight),
    ),
    parts,
    ...(region && { region }),
  };
}

/** The names that an unknown word may be short for, most frequent first. */
function namesCalled(forms: readonly string[], knowledge: Knowledge): string[] {
  const nickname = forms.find((form) => isHangulWord(form) && mayBeNickname(form));
  if (nickname === undefined) return [];
  const { vocabulary, synonyms } = knowledge;
  const isPart = (part: string) => vocabulary.beginsWord(part) || synonyms.meaning([part]) !== undefined;
  return vocabulary.compounds((name) => isNicknameOf(nickname, name, isPart)).slice(0, MOST_NAMES);
}

/** What a compound is made of: 물류비 → 물류, 해외규격인증 → 해외, 규격, 인증. */
function partsOf(word: string, isFound: boolean, knowledge: Knowledge): Concept[] {
  if (!isHangulWord(word)) return [];
  const { vocabulary } = knowledge;
  const beginning = word.slice(0, -1);
  const parts = NAMED_BY_ITS_END.test(word)
    ? [beginning].filter((part) => vocabulary.isWord(part))
    : knownWordsIn(word, knowledge);
  const mended = isFound || parts.length > 0 ? parts : mistypedPartsOf(word, knowledge);
  return mended.map((part) => simpleConcept(part, knowledge)).filter((part) => part.weight > 0);
}

function knownWordsIn(word: string, { vocabulary, synonyms }: Knowledge): readonly string[] {
  return fewestWordsIn(
    word,
    (part) => vocabulary.beginsWord(part) || synonyms.meaning([part]) !== undefined,
    vocabulary,
  );
}

/** Splits a word of four syllables or more into the fewest known words. */
function fewestWordsIn(
  word: string,
  isKnown: (part: string) => boolean,
  { countOf }: Pick<Vocabulary, "countOf">,
): readonly string[] {
  if (word.length < 4) return [];
  type Split = { parts: string[]; worth: number };
  const best: (Split | undefined)[] = [{ parts: [], worth: 0 }];
  for (let end = 2; end <= word.length; end++) {
    for (let start = Math.max(0, end - 6); start <= end - 2; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (!before || part === word || !isKnown(part)) continue;
      // Few, frequent parts are more likely than many rare ones.
      const worth = before.worth + Math.log(1 + countOf(part)) - 6;
      const known = best[end];
      if (!known || worth > known.worth) best[end] = { parts: [...before.parts, part], worth };
    }
  }
  return best[word.length]?.parts ?? [];
}

import { englishForms, withoutEnding } from "../text/endings.ts";
import { isHangulWord, isInitials, onOtherKeyboard, soundsLike } from "../text/hangul.ts";
import { dictionaryForms, endsSentence } from "../text/verbs.ts";
import type { Knowledge } from "./knowledge.ts";

const SHORTEST_COMPOUND = 5;
const SHORTEST_PART = 2;
const MOST_GUESSES = 3;

/**
 * The forms by which to look a word up: as it stands, and without its ending if vocabulary or synonyms know that form; an
 * everyday verb by its dictionary form. None if the word only closes a sentence ('나왔는데').
 */
export function formsOf(word: string, { vocabulary, synonyms }: Knowledge): string[] {
  if (!isHangulWord(word)) return [word, ...englishForms(word)];
  if (synonyms.meaning([word])) return [word];
  const roots = withoutEnding(word).filter((root) => vocabulary.beginsWord(root) || synonyms.meaning([root]));
  const count = vocabulary.countOf(word);
  // A word that is common as it stands stays as it is: 전시회 does not become 전시, nor 나라 나.
  const root = roots.find((form) => count === 0 || vocabulary.countOf(form) > 4 * count);
  if (root !== undefined) return [word, root];
  if (vocabulary.isWord(word)) return [word];
  const verb = dictionaryForms(word).find((form) => synonyms.meaning([form]));
  if (verb !== undefined) return [verb];
  return endsSentence(word) ? [] : [word];
}

// Syllables mixed with single letters, as when English is typed on the Korean layout: ㄷ테ㅐㄱㅅ is 'export'.
const MIXED = /[가-힣ㄱ-ㅎㅏ-ㅣ]*[ㄱ-ㅎㅏ-ㅣ][가-힣ㄱ-ㅎㅏ-ㅣ]*/gu;

/** Turns English that was typed on the Korean layout back into English, if that gives a known word. */
export function withoutKoreanLayout(text: string, { vocabulary, synonyms }: Knowledge): string {
  return text.replace(MIXED, (typed) => {
    const latin = isInitials(typed) ? undefined : onOtherKeyboard(typed);
    return latin && (vocabulary.isWord(latin) || synonyms.meaning([latin])) ? ` ${latin} ` : typed;
  });
}

/** What an unknown word may have been meant to be: first consonants, the other keyboard layout, typing errors. */
export function guessesFor(word: string, { vocabulary, synonyms }: Knowledge): string[] {
  if (isInitials(word)) {
    const guesses = vocabulary.fromInitials(word);
    if (guesses.length > 0) return guesses;
  }
  const typed = onOtherKeyboard(word);
  if (typed && (vocabulary.countOf(typed) > 0 || synonyms.meaning([typed]))) return [typed];
  if (isInitials(word)) return [];
  const near = vocabulary.nearTo(word);
  // Most words of two syllables are one letter away from another word: 부도 from 수도, 미용 from 비용.
  const certain =
    word.length <= 2 && isHangulWord(word) ? near.filter((guess) => soundsLike(guess, word)) : near;
  return certain.slice(0, MOST_GUESSES);
}

/**
 * The parts of a compound of which one is mistyped: 창업페키지 → 창업, 패키지. Neither the whole nor a split of it into known
 * words is found, and a typing error is looked for only in what begins a word. None if no split makes sense.
 */
export function mistypedPartsOf(word: string, knowledge: Knowledge): readonly string[] {
  if (word.length < SHORTEST_COMPOUND) return [];
  const { vocabulary } = knowledge;
  let best: { parts: readonly string[]; worth: number } = { parts: [], worth: 0 };
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    for (const parts of mendedAt([word.slice(0, at), word.slice(at)], knowledge)) {
      const worth = Math.min(...parts.map((part) => vocabulary.countOf(part)));
      if (worth > best.worth) best = { parts, worth };
    }
  }
  return best.parts;
}

/** The two parts with the first, or the second, as it was probably meant. */
function mendedAt([head, tail]: readonly [string, string], knowledge: Knowledge): (readonly string[])[] {
  const { beginsWord } = knowledge.vocabulary;
  const ofHead = beginsWord(tail) ? guessesFor(head, knowledge).map((guess) => [guess, tail]) : [];
  const ofTail = beginsWord(head) ? guessesFor(tail, knowledge).map((guess) => [head, guess]) : [];
  return [...ofHead, ...ofTail];
}

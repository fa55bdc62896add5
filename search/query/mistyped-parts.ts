import type { Knowledge } from "./knowledge.ts";
import { guessesFor } from "./word-forms.ts";

const SHORTEST = 5;
const SHORTEST_PART = 2;

/**
 * The parts of a compound of which one is mistyped: 창업페키지 → 창업, 패키지. Neither the whole nor a split of it into known
 * words is found, and a typing error is looked for only in what begins a word. None if no split makes sense.
 */
export function mistypedPartsOf(word: string, knowledge: Knowledge): readonly string[] {
  if (word.length < SHORTEST) return [];
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

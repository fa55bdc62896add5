import { withoutEnding } from "../text/endings.ts";
import { isHangulWord } from "../text/hangul.ts";
import type { Knowledge } from "./knowledge.ts";
import { spelledOut } from "./letter-names.ts";

/**
 * A query's words as notices write them, where that is certain: letters that were spelled out in Hangul (아이오티 → iot), and
 * typing errors that the word beside them gives away (기술 이젼 → 기술 이전, because 기술이전 is known).
 */
export function clearWords(words: readonly string[], knowledge: Knowledge): string[] {
  const lettered = words.flatMap((word) => asLetters(word, knowledge) ?? [word]);
  return lettered.map((word, at) => {
    if (!isUnknown(word, knowledge)) return word;
    const guesses = knowledge.vocabulary.nearTo(word);
    const besides = (guess: string) => [
      [lettered[at - 1], guess],
      [guess, lettered[at + 1]],
    ];
    return guesses.find((guess) => besides(guess).some((pair) => isKnownTerm(pair, knowledge))) ?? word;
  });
}

function isUnknown(word: string, { vocabulary, synonyms }: Knowledge): boolean {
  return (
    isHangulWord(word) &&
    [word, ...withoutEnding(word)].every(
      (form) => vocabulary.countOf(form) === 0 && synonyms.meaning([form]) === undefined,
    )
  );
}

function isKnownTerm(pair: readonly (string | undefined)[], { vocabulary, synonyms }: Knowledge): boolean {
  const [first, second] = pair;
  if (first === undefined || second === undefined) return false;
  return synonyms.meaning([first, second]) !== undefined || vocabulary.countOf(`${first}${second}`) > 0;
}

/** The letters that an unknown word names, with what follows them: 아이알데이 → ir, 데이. */
function asLetters(word: string, { vocabulary, synonyms }: Knowledge): string[] | undefined {
  if (!isHangulWord(word) || vocabulary.isWord(word) || synonyms.meaning([word])) return undefined;
  const isKnown = (term: string) => vocabulary.beginsWord(term) || synonyms.meaning([term]) !== undefined;
  const isTerm = (letters: string) =>
    /[a-z]/u.test(letters) &&
    (vocabulary.countOf(letters) > 4 * vocabulary.countOf(word) || synonyms.meaning([letters]) !== undefined);
  const spelled = [word, ...withoutEnding(word)]
    .flatMap((form) => spelledOut(form))
    .find(({ letters, rest }) =>
      rest === ""
        ? letters.length >= 2 && isTerm(letters)
        : rest.length >= 2 && isTerm(letters) && isKnown(rest),
    );
  return spelled && [spelled.letters, spelled.rest].filter((part) => part !== "");
}

import { initialsOf, isHangulWord, keystrokesOf, typingErrors } from "../text/hangul.ts";

/** The words of all opportunities with how many hold each: what is rare, what exists, what was meant. */
export type Vocabulary = {
  documents: number;
  /** About how many opportunities hold this term: Hangul inside longer words too, everything else as a whole word. */
  countOf: (term: string) => number;
  /** Stands alone as a word somewhere. */
  isWord: (term: string) => boolean;
  /** Beginnings of words with these first consonants, the most frequent first. */
  fromInitials: (initials: string) => string[];
  /** Words, or beginnings of words, that differ by a typing error, the likeliest first. */
  nearTo: (word: string) => string[];
};

const MOST_REMEMBERED = 20_000;
const MOST_GUESSES = 3;

/** Makes the vocabulary of counted words. Answers are remembered, because the same words are asked again and again. */
export function makeVocabulary(counts: ReadonlyMap<string, number>, documents: number): Vocabulary {
  const words = [...counts.keys()];
  const places: number[] = [];
  let text = "\n";
  for (const word of words) {
    places.push(text.length);
    text += `${word}\n`;
  }
  const startsWithInitials = once(() => initialIndex(counts));
  const keystrokes = once(() => words.map((word) => keystrokesOf(word)));

  const wordAt = (place: number) => {
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return words[low] ?? "";
  };

  const countOf = remembered((term: string) => {
    if (term.length < 2 || !isHangulWord(term)) return counts.get(term) ?? 0;
    let sum = 0;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      sum += counts.get(wordAt(at)) ?? 0;
    }
    return Math.min(sum, documents);
  });

  const nearTo = remembered((word: string) => {
    const keys = keystrokesOf(word);
    if (keys.length < 4) return [];
    const most = keys.length >= 10 ? 2 : 1;
    const guesses: { word: string; errors: number; count: number }[] = [];
    const isHangul = isHangulWord(word);
    words.forEach((candidate, at) => {
      if (isHangulWord(candidate) !== isHangul || candidate.length < 2) return;
      // A typing error hides inside a compound as well: compare with as many syllables as were typed.
      const begin = isHangul && candidate.length > word.length ? candidate.slice(0, word.length) : candidate;
      const theirs = begin === candidate ? (keystrokes()[at] ?? "") : keystrokesOf(begin);
      if (begin[0] !== word[0] && begin.at(-1) !== word.at(-1)) return;
      const errors = typingErrors(keys, theirs, most);
      if (errors !== undefined && errors > 0)
        guesses.push({ word: begin, errors, count: counts.get(candidate) ?? 0 });
    });
    const byWord = new Map<string, { errors: number; count: number }>();
    for (const { word: guess, errors, count } of guesses) {
      const known = byWord.get(guess);
      byWord.set(guess, { errors, count: count + (known?.count ?? 0) });
    }
    return [...byWord]
      .sort(([, one], [, other]) => one.errors - other.errors || other.count - one.count)
      .slice(0, MOST_GUESSES)
      .map(([guess]) => guess);
  });

  return {
    documents,
    countOf,
    isWord: (term) => counts.has(term),
    fromInitials: (initials) => startsWithInitials().get(initials) ?? [],
    nearTo,
  };
}

/** First consonants of each beginning of two to eight syllables → those beginnings, the most frequent first. */
function initialIndex(counts: ReadonlyMap<string, number>): Map<string, string[]> {
  const frequency = new Map<string, number>();
  for (const [word, count] of counts) {
    if (!isHangulWord(word)) continue;
    for (let length = 2; length <= Math.min(8, word.length); length++) {
      const begin = word.slice(0, length);
      // A whole word is likelier meant than the beginning of a longer one.
      frequency.set(begin, (frequency.get(begin) ?? 0) + (length === word.length ? count : count / 2));
    }
  }
  const index = new Map<string, string[]>();
  for (const [begin] of [...frequency].sort(([, one], [, other]) => other - one)) {
    const initials = initialsOf(begin);
    const known = index.get(initials);
    if (known === undefined) index.set(initials, [begin]);
    else if (known.length < MOST_GUESSES) known.push(begin);
  }
  return index;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembered<T>(answer: (term: string) => T): (term: string) => T {
  const known = new Map<string, T>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const value = answer(term);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(term, value);
    return value;
  };
}

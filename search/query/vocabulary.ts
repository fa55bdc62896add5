import { initialsOf, isHangulWord, keystrokesOf, typingErrors } from "../text/hangul.ts";

/** The words of all opportunities with their frequencies: which are rare, which exist, which may have been meant. */
export type Vocabulary = {
  /** Inverse document frequency of a term that `count` opportunities contain. */
  rarityOf: (count: number) => number;
  /** The sum of the rarities of a text's words. */
  informationOf: (spaced: string) => number;
  /** About how many opportunities contain this term: Hangul also inside longer words, everything else as a whole word. */
  countOf: (term: string) => number;
  /** Whether it occurs as a word of its own. */
  isWord: (term: string) => boolean;
  /** Whether a word is it, or begins with it: 영주 in 영주시. */
  beginsWord: (term: string) => boolean;
  /** Beginnings of words with these first consonants, most frequent first. */
  fromInitials: (initials: string) => string[];
  /** Words, or beginnings of words, that differ by a typing error, most likely first. */
  nearTo: (word: string) => string[];
  /** Compounds of which `isCalled` holds, most frequent first. */
  compounds: (isCalled: (word: string) => boolean) => string[];
};

const MOST_REMEMBERED = 20_000;
const MOST_GUESSES = 3;
const MOST_NEAR = 8;
// Below one in 400 it is chance how often a word was written.
const RAREST = 6;

/** Makes the vocabulary of counted words. Answers are kept, because the same words are asked for again and again. */
export function makeVocabulary(counts: ReadonlyMap<string, number>, documents: number): Vocabulary {
  const words = [...counts.keys()];
  const places: number[] = [];
  let text = "\n";
  for (const word of words) {
    places.push(text.length);
    text += `${word}\n`;
  }
  const beginnings = once(() => beginningsOf(counts));
  const startsWithInitials = once(() => initialIndex(beginnings().worth));

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

  const rarityOf = (count: number) =>
    Math.min(RAREST, Math.log(1 + Math.max(0, documents - count + 0.5) / (count + 0.5)));

  const informationOf = (spaced: string) => {
    let sum = 0;
    for (const word of new Set(spaced.split(" "))) sum += rarityOf(counts.get(word) ?? 0);
    return sum;
  };

  const nearTo = remembered((word: string) => guessesFor(word, beginnings()));

  return {
    rarityOf,
    informationOf,
    countOf,
    isWord: (term) => counts.has(term),
    beginsWord: remembered((term: string) => text.includes(`\n${term}`)),
    fromInitials: (initials) => startsWithInitials().get(initials) ?? [],
    nearTo,
    compounds: (isCalled) =>
      words
        .filter((word) => word.length >= 4 && isHangulWord(word) && isCalled(word))
        .toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0)),
  };
}

/** Whole words, and beginnings of Hangul words: people type, and mistype, parts of compounds rather than all of them. */
type Beginnings = {
  worth: ReadonlyMap<string, number>;
  /** By length and first, or last, character: a typing error leaves one of the two unchanged. */
  byEdge: ReadonlyMap<string, readonly string[]>;
};

const LONGEST_BEGINNING = 8;
const isNumber = /^\d+$/;

function beginningsOf(counts: ReadonlyMap<string, number>): Beginnings {
  const worth = new Map<string, number>();
  for (const [word, count] of counts) {
    for (const begin of beginningsIn(word)) {
      // A whole word is more likely meant than the beginning of a longer one.
      worth.set(begin, (worth.get(begin) ?? 0) + (begin === word ? count : count / 2));
    }
  }
  const byEdge = new Map<string, string[]>();
  for (const word of worth.keys()) {
    for (const edge of edgesOf(word)) {
      const known = byEdge.get(edge);
      if (known) known.push(word);
      else byEdge.set(edge, [word]);
    }
  }
  return { worth, byEdge };
}

function beginningsIn(word: string): string[] {
  // Another number is not a typing error, and there are as many numbers of rounds and years as opportunities.
  if (isNumber.test(word)) return [];
  if (!isHangulWord(word)) return [word];
  const longest = Math.min(LONGEST_BEGINNING, word.length);
  return Array.from({ length: Math.max(0, longest - 1) }, (_, at) => word.slice(0, at + 2));
}

function edgesOf(word: string, length = word.length): string[] {
  return [`${length}${word[0]}…`, `${length}…${word.at(-1)}`];
}

function guessesFor(word: string, { worth, byEdge }: Beginnings): string[] {
  const keys = keystrokesOf(word);
  if (keys.length < 4) return [];
  const most = keys.length >= 10 ? 2 : 1;
  const isHangul = isHangulWord(word);
  // One key more or less changes the length of a Latin word, but seldom the number of syllables.
  const lengths = isHangul ? [word.length] : [word.length - 1, word.length, word.length + 1];
  const candidates = new Set(
    lengths.flatMap((length) => edgesOf(word, length)).flatMap((edge) => byEdge.get(edge) ?? []),
  );
  const guesses: { guess: string; errors: number }[] = [];
  for (const guess of candidates) {
    if (isHangulWord(guess) !== isHangul) continue;
    const errors = typingErrors(keys, keystrokesOf(guess), most);
    if (errors) guesses.push({ guess, errors });
  }
  return guesses
    .sort(
      (one, other) =>
        one.errors - other.errors || (worth.get(other.guess) ?? 0) - (worth.get(one.guess) ?? 0),
    )
    .slice(0, MOST_NEAR)
    .map(({ guess }) => guess);
}

/** First consonants → beginnings that have them, most frequent first. */
function initialIndex(worth: ReadonlyMap<string, number>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [begin] of [...worth].sort(([, one], [, other]) => other - one)) {
    if (!isHangulWord(begin)) continue;
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

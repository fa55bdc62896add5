import { wordsOf } from "../text/normalise.ts";

/** Terms of one meaning, in any language and spelling. Data: staff edit them. */
export type SynonymGroup = readonly string[];

/** Looks up what else a term is called. Terms are compared as words joined without spaces. */
export type Synonyms = {
  /** Everything that means the same as these words, themselves not included; undefined if they are no known term. */
  meaning: (words: readonly string[]) => readonly string[] | undefined;
  /** The most words that a known term has. */
  longest: number;
};

const MOST_WORDS = 6;

/** Makes one look-up of all groups; a term of several groups means what any of them says. */
export function makeSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const meanings = new Map<string, Set<string>>();
  let longest = 1;
  for (const group of groups) {
    const terms = group
      .map((term) => wordsOf(term))
      .filter((words) => words.length > 0 && words.length <= MOST_WORDS);
    const joined = [...new Set(terms.map((words) => words.join("")))].filter((term) => term.length >= 2);
    if (joined.length === 0) continue;
    longest = Math.max(longest, ...terms.map((words) => words.length));
    for (const term of joined) {
      const known = meanings.get(term) ?? new Set();
      for (const other of joined) if (other !== term) known.add(other);
      meanings.set(term, known);
    }
  }
  const lists = new Map([...meanings].map(([term, others]) => [term, [...others]]));
  return { meaning: (words) => lists.get(words.join("")), longest };
}

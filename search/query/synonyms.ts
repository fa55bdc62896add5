import { wordsOf } from "#search/text/normalise.ts";

/** Terms with one meaning, in any language and spelling, and terms that are merely close to it. Staff edit these. */
export type SynonymGroup = {
  terms: readonly string[];
  related: readonly string[];
  /** A subject (technology, industry, country, agency, scheme) tells more about a need than a word like 'support'. */
  isTopic: boolean;
};

/** Other terms for a term, and from 0 to 1 how certainly they mean the same. */
export type Meaning = { others: ReadonlyMap<string, number>; isTopic: boolean };

/** Looks up terms, which are compared as words joined without spaces. */
export type Synonyms = {
  meaning: (words: readonly string[]) => Meaning | undefined;
  /** Number of words in the longest known term. */
  longest: number;
};

const MOST_WORDS = 6;
const SAME = 0.9;
const RELATED = 0.55;

/** Joins all groups into one look-up; a term in several groups has the meanings of all. */
export function makeSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const meanings = new Map<string, { others: Map<string, number>; isTopic: boolean }>();
  let longest = 1;
  for (const group of groups) {
    const terms = group.terms.map((term) => wordsOf(term)).filter(isTerm);
    const joined = new Set(terms.map((words) => words.join("")));
    const related = group.related
      .map((term) => wordsOf(term))
      .filter(isTerm)
      .map((words) => words.join(""));
    longest = Math.max(longest, ...terms.map((words) => words.length));
    for (const term of joined) {
      const known = meanings.get(term) ?? { others: new Map<string, number>(), isTopic: false };
      known.isTopic ||= group.isTopic;
      for (const other of joined) if (other !== term) raise(known.others, other, SAME);
      for (const other of related) raise(known.others, other, RELATED);
      meanings.set(term, known);
    }
  }
  return { meaning: (words) => meanings.get(words.join("")), longest };
}

function isTerm(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= MOST_WORDS && words.join("").length >= 2;
}

function raise(others: Map<string, number>, term: string, quality: number): void {
  others.set(term, Math.max(quality, others.get(term) ?? 0));
}

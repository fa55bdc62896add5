import { englishForms, withoutEnding } from "../text/endings.ts";
import { isHangulWord } from "../text/hangul.ts";
import { wordsOf } from "../text/normalise.ts";
import { isSentence } from "../text/sentence.ts";
import { dictionaryForms } from "../text/verbs.ts";

/** What is said together in a situation of a business, and how notices put it. Staff edit these. */
export type Situation = {
  /** One word of each. */
  said: readonly (readonly string[])[];
  terms: readonly string[];
  related: readonly string[];
};

/** A situation in a query, and where its words stand. */
export type FoundSituation = { situation: Situation; at: readonly number[] };

/** Finds the situations that words describe. */
export type Situations = {
  /** `isNoun`: words that are not forms of short verbs, however much they look so (사업을 is none of 사다). */
  in: (words: readonly string[], isNoun: (word: string) => boolean) => FoundSituation[];
};

// '공장을 다른 지역으로 옮기면': two words may stand between a noun and its verb.
const FARTHEST = 3;
const SHORT_VERB = 2;
const FARTHEST_ENGLISH = 6;

// Particles with which no verb ends: 자료를 is not a form of 자다.
const NOUN = /(?:[를와과의에]|에서|에게|으로|까지|부터)$/u;

// 돈을, 땅이: elsewhere one syllable says too little.
const SHORT_NOUN = /^(.)(?:[을를이가은는에의도만로과와]|으로|에서)$/u;

type Slot = { situation: number; slot: number; isVerb: boolean };

/** Joins all situations into one look-up by the words said. */
export function makeSituations(situations: readonly Situation[]): Situations {
  const bySaid = new Map<string, Slot[]>();
  for (const [at, { said }] of situations.entries()) {
    for (const [slot, words] of said.entries()) {
      for (const word of words) {
        const joined = wordsOf(word).join("");
        const slots = bySaid.get(joined) ?? [];
        slots.push({ situation: at, slot, isVerb: isVerb(joined) });
        bySaid.set(joined, slots);
      }
    }
  }
  return {
    in(words, isNoun) {
      const places = new Map<number, Map<number, { at: number; isVerb: boolean }[]>>();
      for (const [at, word] of words.entries()) {
        for (const { situation, slot, isVerb } of slotsOf(word, isNoun(word), bySaid)) {
          const slots = places.get(situation) ?? new Map<number, { at: number; isVerb: boolean }[]>();
          slots.set(slot, [...(slots.get(slot) ?? []), { at, isVerb }]);
          places.set(situation, slots);
        }
      }
      const found = [...places].flatMap(([index, slots]) => {
        const situation = situations[index];
        if (!situation || slots.size < situation.said.length) return [];
        const at = nearest([...slots.values()], words);
        return at ? [{ situation, at, index }] : [];
      });
      return withoutOverlap(found);
    },
  };
}

const isVerb = (word: string) => isHangulWord(word) && word.endsWith("다");

function slotsOf(word: string, isNoun: boolean, bySaid: ReadonlyMap<string, readonly Slot[]>): Slot[] {
  const verbs = NOUN.test(word) ? [] : dictionaryForms(word);
  const forms = isHangulWord(word)
    ? [
        word,
        ...withoutEnding(word),
        word.replace(SHORT_NOUN, "$1"),
        ...verbs.filter((verb) => !isNoun || verb.length > SHORT_VERB),
      ]
    : [word, ...englishForms(word)];
  return [...new Set(forms)].flatMap((form) => bySaid.get(form) ?? []);
}

type Found = FoundSituation & { index: number };
type Place = { at: number; isVerb: boolean };

/** One place for each slot, all of them near each other; undefined if there is none. */
function nearest(slots: readonly (readonly Place[])[], words: readonly string[]): number[] | undefined {
  let best: { at: number[]; span: number } | undefined;
  for (const places of combinations(slots)) {
    const at = places.map((place) => place.at);
    if (new Set(at).size < at.length || !belongTogether(places, words)) continue;
    const span = Math.max(...at) - Math.min(...at);
    if (!best || span < best.span) best = { at, span };
  }
  return best?.at;
}

function combinations<T>(slots: readonly (readonly T[])[]): T[][] {
  return slots.reduce<T[][]>(
    (before, places) => before.flatMap((chosen) => places.map((place) => [...chosen, place])),
    [[]],
  );
}

/** A Korean verb follows its nouns within a few words. Before them it only says which are meant (개발한 제품). */
function belongTogether(places: readonly Place[], words: readonly string[]): boolean {
  const verb = places.find((place) => place.isVerb);
  const at = places.map((place) => place.at);
  if (!verb) {
    return (
      at.every((one) => !isHangulWord(words[one] ?? "")) &&
      isSentence(words) &&
      Math.max(...at) - Math.min(...at) <= FARTHEST_ENGLISH
    );
  }
  return at.every((one) => one <= verb.at && verb.at - one <= FARTHEST);
}

/** A word belongs to one situation: that of more words, then the upper one. */
function withoutOverlap(found: readonly Found[]): FoundSituation[] {
  const taken = new Set<number>();
  return [...found]
    .sort((one, other) => other.at.length - one.at.length || one.index - other.index)
    .filter(({ at }) => {
      if (at.some((place) => taken.has(place))) return false;
      for (const place of at) taken.add(place);
      return true;
    });
}

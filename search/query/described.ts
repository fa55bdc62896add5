import { englishForms, withoutEnding } from "../text/endings.ts";
import { joinedOf } from "../text/normalise.ts";
import type { Concept } from "./concept.ts";
import type { Knowledge } from "./knowledge.ts";
import type { FoundSituation } from "./situations.ts";
import { simpleConcept, variantsOf, weightOf } from "./variants.ts";

const ONLY_NEAR = 0.55;
const SAID_OTHERWISE = 0.65;
const DESCRIBED = 1.8;
const MOST_DESCRIBED = 8;

// Stands where a word was that belongs to a situation: no term goes across it.
const TAKEN = "…";

/** What the situations in a sentence ask for, and the words that remain: subjects remain, too. */
export function conceptsOfSituations(
  words: readonly string[],
  knowledge: Knowledge,
): { described: Concept[]; shared: ReadonlySet<string>; rest: readonly string[] } {
  const found = knowledge.situations.in(words, (word) =>
    [word, ...withoutEnding(word)].some((form) => form.length >= 2 && knowledge.vocabulary.isWord(form)),
  );
  const taken = new Set(found.flatMap(({ at }) => at).filter((at) => !isSubject(words[at] ?? "", knowledge)));
  return {
    described: found.map((one) => conceptOfSituation(one, words, knowledge)),
    shared: new Set(found.flatMap(({ at }) => at).map((at) => words[at] ?? "")),
    rest: words.map((word, at) => (taken.has(at) ? TAKEN : word)),
  };
}

/** What a situation asks for. If notices use the words themselves (특허를 출원하다), these stand for it before all others. */
function conceptOfSituation(
  { situation: { terms, related }, at }: FoundSituation,
  words: readonly string[],
  knowledge: Knowledge,
): Concept {
  const said = at.map((place) => words[place] ?? "");
  const formsOfSaid = said.map((word) => [word, ...withoutEnding(word)]);
  const own = formsOfSaid.map((forms) => terms.find((term) => forms.includes(term)));
  const isItself = own.every((term) => term !== undefined);
  const scored = [
    ...terms.map((term): [string, number] => [joinedOf(term), isItself ? SAID_OTHERWISE : 1]),
    ...related.map((term): [string, number] => [joinedOf(term), ONLY_NEAR]),
  ];
  const variants = variantsOf(scored, knowledge);
  return {
    typed: said.join(" "),
    variants,
    weight: Math.min(
      MOST_DESCRIBED,
      weightOf(variants, knowledge) * DESCRIBED,
      // Who says 인증 means nothing rarer than that.
      ...formsOfSaid
        .flat()
        .filter((form) => variants.some(({ term }) => term === form))
        .map((form) => simpleConcept(form, knowledge).weight * DESCRIBED),
    ),
    parts: isItself ? own.map((term) => simpleConcept(term ?? "", knowledge)) : [],
    isDescribed: true,
  };
}

function isSubject(word: string, { synonyms }: Knowledge): boolean {
  return [word, ...withoutEnding(word), ...englishForms(word)].some(
    (form) => synonyms.meaning([form])?.isTopic,
  );
}

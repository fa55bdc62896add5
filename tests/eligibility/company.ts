import type { Day } from "#app/matching/calendar.ts";
import type { Ask } from "#app/matching/rule.ts";
import { dictionary } from "./dictionary.ts";
import type { LabelFacts } from "./labels.ts";
import { inputOf, type Lexicon } from "./lexicon.ts";
import type { Entry } from "./word.ts";

/** A labelled company as it would be entered, not yet validated by the product. */
export function companyOf(
  facts: LabelFacts,
  base: Day,
  lexicon: Lexicon,
  asks: readonly Ask[],
): { input: unknown; problems: string[] } {
  const entry: Entry = { base, facts: {}, lists: {}, answers: {}, openLists: new Set() };
  const order = Object.keys(dictionary);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(facts).sort((a, b) => rank(a) - rank(b));
  const problems = names
    .filter((name) => lexicon.isAsked(name) || rank(name) < order.length)
    .filter((name) => {
      const own = { ...entry, base: lexicon.baseOf(name) ?? base };
      return !lexicon.word(name).enter(facts[name], own, lexicon.testsOf(name));
    })
    .map((name) => `cannot enter ${name} = ${JSON.stringify(facts[name])}`);
  // A fact that the rules mention only in prose is not one of their questions, so there is nothing to answer.
  const keys = new Set(asks.map(({ key }) => key));
  const answers = Object.fromEntries(Object.entries(entry.answers).filter(([key]) => keys.has(key)));
  return { input: inputOf({ ...entry, answers }), problems };
}

/**
 * Facts over those of the layer below: assumptions, the company, its neighbour. Two labels may describe one fact
 * (an age and a founding date, a region and the capital area); then the upper layer's counts alone.
 */
export function layered(below: LabelFacts, above: LabelFacts, lexicon: Lexicon): LabelFacts {
  const scalar = (name: string) => lexicon.word(name).subject.startsWith("fact:");
  const said = new Set(
    Object.keys(above)
      .filter(scalar)
      .map((name) => lexicon.word(name).subject),
  );
  const kept = Object.entries(below).filter(([name]) => !said.has(lexicon.word(name).subject));
  return { ...Object.fromEntries(kept), ...above };
}

import type { Day } from "#app/matching/calendar.ts";
import { dictionary } from "./dictionary.ts";
import type { LabelFacts } from "./labels.ts";
import type { Lexicon } from "./translate.ts";
import type { Entry } from "./word.ts";

/** A labelled company as it would be entered: unchecked, for the door of the product to let in or refuse. */
export function companyOf(
  facts: LabelFacts,
  base: Day,
  lexicon: Lexicon,
): { input: unknown; problems: string[] } {
  const entry: Entry = { base, facts: {}, lists: {}, answers: {} };
  const order = Object.keys(dictionary);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(facts).sort((a, b) => rank(a) - rank(b));
  const problems = names
    .filter((name) => lexicon.isAsked(name) || rank(name) < order.length)
    .filter((name) => !lexicon.word(name).enter(facts[name], entry, lexicon.testsOf(name)))
    .map((name) => `cannot enter ${name} = ${JSON.stringify(facts[name])}`);
  const lists = Object.fromEntries(
    Object.entries(entry.lists).map(([name, items]) => [name, { items, complete: true }]),
  );
  return { input: { facts: entry.facts, lists, answers: entry.answers }, problems };
}

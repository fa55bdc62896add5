import type { Day } from "#app/matching/calendar.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { askWord } from "./ask-words.ts";
import { dictionary } from "./dictionary.ts";
import { boundsOf, printedBase } from "./label-tests.ts";
import {
  type LabelBands,
  type LabelFile,
  type LabelLogic,
  type LabelRule,
  type LabelTest,
  nameOf,
} from "./labels.ts";
import type { Entry, Word } from "./word.ts";

/** The words of one notice: the dictionary's where its labels fit, else questions of this notice. */
export type Lexicon = {
  word(name: string): Word;
  testsOf(name: string): readonly LabelTest[];
  /** Whether some rule or band of the notice tests it. */
  isAsked(name: string): boolean;
  /** The base date of this fact, where its rules print one of their own. */
  baseOf(name: string): Day | null;
};

export function lexiconOf(label: LabelFile): Lexicon {
  const bonuses = label.bonus.flatMap(({ when }) => when ?? []);
  const all = [...label.requirements, ...label.exclusions, ...bonuses].flatMap(membersOf);
  const neighbours = label.cases.flatMap(({ neighbour }) => neighbour.map(({ facts }) => facts));
  const given = [label.assume, ...label.cases.map(({ facts }) => facts), ...neighbours];
  const values = (name: string) => given.map((facts) => facts[name]).filter((value) => value !== undefined);
  const bands = label.amount?.bands ?? [];
  const bandTests = (name: string): LabelTest[] =>
    bands.flatMap((band) => (band.fact === name ? band.rows.map((row) => bandTest(row, band)) : []));
  const testsOf = (name: string) => [
    ...all.filter((rule) => nameOf(rule) === name).map(({ test }) => test),
    ...bandTests(name),
  ];
  const known = new Map<string, Word>();
  return {
    testsOf,
    isAsked: (name) => testsOf(name).length > 0,
    baseOf: (name) =>
      testsOf(name)
        .map(printedBase)
        .find((day) => day !== null) ?? null,
    word(name) {
      const found = known.get(name) ?? wordFor(name, testsOf(name), values(name));
      known.set(name, found);
      return found;
    },
  };
}

function wordFor(name: string, tests: readonly LabelTest[], values: readonly unknown[]): Word {
  const word = Object.hasOwn(dictionary, name) ? dictionary[name] : undefined;
  const decidable = tests.filter((test) => !("text" in test));
  const fits =
    word &&
    decidable.every((test) => word.criterion(test) !== null) &&
    values.every((value) => canEnter(word, value, decidable));
  return fits ? word : askWord(name, tests, values);
}

/** Whether a word can enter a value that the product accepts. */
function canEnter(word: Word, value: unknown, tests: readonly LabelTest[]): boolean {
  const entry: Entry = { base: "2026-06-30", facts: {}, lists: {}, answers: {}, openLists: new Set() };
  return word.enter(value, entry, tests) && parseKnowledge(inputOf(entry), []).ok;
}

/** What was entered, in the form that `parseKnowledge` validates. */
export function inputOf({ facts, lists, answers, openLists }: Entry): unknown {
  const isOpen = (name: string) => [...openLists].some((open) => open === name);
  const known = Object.entries(lists).map(([name, items]) => [name, { items, complete: !isOpen(name) }]);
  return { facts, lists: Object.fromEntries(known), answers };
}

/** A labelled rule with all rules inside it. */
export function membersOf(rule: LabelRule): LabelRule[] {
  const { and, onlyIf, unless, logic } = rule;
  const inside = logic ? logicMembers(logic) : [rule];
  return [...inside, ...[...and, ...onlyIf, ...unless].flatMap(membersOf)];
}

function logicMembers(logic: LabelLogic): LabelRule[] {
  if ("not" in logic) return logicMembers(logic.not);
  if ("fact" in logic) return membersOf(logic);
  return partsOf(logic).flatMap(logicMembers);
}

export function partsOf(
  logic: { anyOf: LabelLogic[] } | { allOf: LabelLogic[] } | { noneOf: LabelLogic[] },
): readonly LabelLogic[] {
  if ("anyOf" in logic) return logic.anyOf;
  return "allOf" in logic ? logic.allOf : logic.noneOf;
}

/** Bands are half open, `[min,max)`, unless the label prints other brackets or the row says so itself. */
export function bandTest(row: Record<string, unknown>, { interval = "" }: LabelBands): LabelTest {
  if (!boundsOf(row)) return row;
  return { minInclusive: !interval.startsWith("("), maxInclusive: interval.endsWith("]"), ...row };
}

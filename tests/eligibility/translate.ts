import type { Criterion, Rule } from "#app/matching/rule.ts";
import { askWord } from "./ask-words.ts";
import { dictionary } from "./dictionary.ts";
import { boundsOf } from "./label-tests.ts";
import {
  assumedFacts,
  type LabelFile,
  type LabelLogic,
  type LabelRule,
  type LabelTest,
  nameOf,
} from "./labels.ts";
import type { Word } from "./word.ts";

/** What was labelled, as a rule of ours, and which labelled facts it speaks of. */
export type TranslatedRule = { rule: Rule; members: readonly LabelRule[]; isGroup: boolean };

/** The words of one notice: the dictionary's where its labels fit, else questions of this notice. */
export type Lexicon = {
  word(name: string): Word;
  testsOf(name: string): readonly LabelTest[];
  /** Some rule or band of the notice speaks of it. */
  isAsked(name: string): boolean;
};

export function lexiconOf(label: LabelFile): Lexicon {
  const rules = [
    ...label.requirements,
    ...label.exclusions,
    ...label.bonus.flatMap(({ when }) => when ?? []),
  ];
  const all = rules.flatMap(membersOf);
  const values = (name: string) =>
    [assumedFacts(label), ...label.cases.flatMap(({ facts, neighbour }) => [facts, neighbour?.facts ?? {}])]
      .map((facts) => facts[name])
      .filter((value) => value !== undefined);
  const testsOf = (name: string) => all.filter((rule) => nameOf(rule) === name).map(({ test }) => test);
  const bandTests = (name: string): LabelTest[] =>
    (label.amount?.bands ?? []).flatMap(({ fact, rows }) => (fact === name ? rows.map(bandTest) : []));
  const known = new Map<string, Word>();
  return {
    testsOf,
    isAsked: (name) => testsOf(name).length > 0 || bandTests(name).length > 0,
    word(name) {
      const found = known.get(name) ?? wordFor(name, [...testsOf(name), ...bandTests(name)], values(name));
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
    values.every((v) => canEnter(word, v));
  return fits ? word : askWord(name, tests, values);
}

function canEnter(word: Word, value: unknown): boolean {
  return word.enter(value, { base: "2026-06-30", facts: {}, lists: {}, answers: {} }, []);
}

/** A labelled rule and everything that hangs on it. */
export function membersOf(rule: LabelRule): LabelRule[] {
  const { and = [], onlyIf = [], unless = [], logic } = rule;
  const inside = logic ? logicMembers(logic) : [rule];
  return [...inside, ...[...and, ...onlyIf, ...unless].flatMap(membersOf)];
}

function logicMembers(logic: LabelLogic): LabelRule[] {
  if ("anyOf" in logic) return logic.anyOf.flatMap(logicMembers);
  if ("allOf" in logic) return logic.allOf.flatMap(logicMembers);
  return membersOf(logic);
}

export function rulesOf(label: LabelFile, lexicon: Lexicon): TranslatedRule[] {
  const seen = new Set<string>();
  const requirements = label.requirements.flatMap((rule, at): TranslatedRule[] => {
    if (rule.strength !== "alternative" || !rule.group) return [ruleOf(rule, "requirement", at, lexicon)];
    if (seen.has(rule.group)) return [];
    seen.add(rule.group);
    const members = label.requirements.filter(({ group }) => group === rule.group);
    return [groupOf(members, at, lexicon)];
  });
  const exclusions = label.exclusions.map((rule, at) => ruleOf(rule, "exclusion", at, lexicon));
  return [...requirements, ...exclusions];
}

function ruleOf(label: LabelRule, as: Rule["as"], at: number, lexicon: Lexicon): TranslatedRule {
  const { onlyIf = [], unless = [] } = label;
  const conditions = allOf(onlyIf.map((part) => whole(part, lexicon)));
  const exemptions = anyOf(unless.map((part) => whole(part, lexicon)));
  const rule: Rule = {
    id: `${as}-${at}`,
    as,
    test: core(label, lexicon),
    ...(conditions && { onlyIf: conditions }),
    ...(exemptions && { unless: exemptions }),
    decidedBy: label.strength === "needs_human_check" ? "person" : "facts",
    ...printed(label),
  };
  return { rule, members: membersOf(label), isGroup: label.logic !== undefined };
}

/** Alternatives are one rule; what hangs on one of them goes with it. */
function groupOf(labels: readonly LabelRule[], at: number, lexicon: Lexicon): TranslatedRule {
  const [first] = labels;
  const rule: Rule = {
    id: `requirement-${at}`,
    as: "requirement",
    test: anyOf(labels.map((label) => whole(label, lexicon))) ?? {
      review: { ko: "대안 없음", en: "no alternative" },
    },
    decidedBy: "facts",
    ...printed(first),
  };
  return { rule, members: labels.flatMap(membersOf), isGroup: true };
}

function printed(label: LabelRule | undefined) {
  const cite = (label?.evidence ?? "").replace(/\p{Cc}/gu, " ").trim();
  return { cite: cite || "공고문", source: "공고문", verified: true };
}

/** The rule itself with what must hold beside it. */
function core(label: LabelRule, lexicon: Lexicon): Criterion {
  const own = label.logic ? logicOf(label.logic, lexicon) : leafOf(label, lexicon);
  const parts = [own, ...(label.and ?? []).map((part) => whole(part, lexicon))];
  return allOf(parts) ?? own;
}

/** The same with its own conditions and exemptions folded in, for a place where a rule cannot stand. */
export function whole(label: LabelRule, lexicon: Lexicon): Criterion {
  const conditions = allOf((label.onlyIf ?? []).map((part) => whole(part, lexicon)));
  const exemptions = (label.unless ?? []).map((part) => whole(part, lexicon));
  const own = core(label, lexicon);
  return anyOf([...(conditions ? [{ not: conditions }] : []), ...exemptions, own]) ?? own;
}

function leafOf(label: LabelRule, lexicon: Lexicon): Criterion {
  const criterion = "text" in label.test ? null : lexicon.word(nameOf(label)).criterion(label.test);
  const text = `${nameOf(label)}: ${label.evidence ?? ""}`
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 400)
    .trim();
  return criterion ?? { review: { ko: text, en: text } };
}

function logicOf(logic: LabelLogic, lexicon: Lexicon): Criterion {
  if ("anyOf" in logic) return { any: logic.anyOf.map((part) => logicOf(part, lexicon)) };
  if ("allOf" in logic) return { all: logic.allOf.map((part) => logicOf(part, lexicon)) };
  return whole(logic, lexicon);
}

export function allOf(parts: readonly Criterion[]): Criterion | null {
  return parts.length > 1 ? { all: [...parts] } : (parts[0] ?? null);
}

function anyOf(parts: readonly Criterion[]): Criterion | null {
  return parts.length > 1 ? { any: [...parts] } : (parts[0] ?? null);
}

/** Bands are half open: the upper end belongs to the next one. */
export function bandTest(row: Record<string, unknown>): LabelTest {
  return boundsOf(row) ? { ...row, inclusive: false } : row;
}

import { factsOf, type ListName, type Scope, type ValueType } from "./facts.ts";
import {
  type AmountRule,
  type Ask,
  type BaseDate,
  type BonusRule,
  type Criterion,
  isGroup,
  type LeafCriterion,
  type Over,
  type Rule,
  type RuleSet,
} from "./rule.ts";

/** The leaves of a criterion in reading order; the condition on list items is part of its leaf. */
export function leafCriteria(criterion: Criterion): readonly LeafCriterion[] {
  if ("not" in criterion) return leafCriteria(criterion.not);
  if (isGroup(criterion)) return partsOf(criterion).flatMap(leafCriteria);
  return [criterion];
}

function partsOf(group: { all: Criterion[] } | { any: Criterion[] }): readonly Criterion[] {
  return "all" in group ? group.all : group.any;
}

/** Every rule of a rule set: the common ones, then those of each track. */
export function rulesOf({ rules, choice }: Pick<RuleSet, "rules" | "choice">): readonly Rule[] {
  return choice ? [...rules, ...choice.tracks.flatMap((track) => track.rules)] : rules;
}

/** Every bonus of a rule set: the common ones, then those of each track. */
export function bonusOf({ bonus, choice }: Pick<RuleSet, "bonus" | "choice">): readonly BonusRule[] {
  return choice ? [...bonus, ...choice.tracks.flatMap((track) => track.bonus ?? [])] : bonus;
}

function amountsOf({ amount, choice }: Pick<RuleSet, "amount" | "choice">): readonly AmountRule[] {
  const amounts = [amount, ...(choice?.tracks ?? []).map((track) => track.amount)];
  return amounts.filter((one) => one !== undefined);
}

/** The parts of a rule set that have criteria. */
type Parts = Pick<RuleSet, "rules" | "bonus" | "amount" | "choice">;

/** Every criterion of a rule set: rules, bonuses and amounts, of all tracks, too. */
export function criteriaOf(ruleSet: Parts) {
  const bands = amountsOf(ruleSet).flatMap(
    ({ limits = [], rates = [], limitUplifts = [], rateUplifts = [] }) => [
      ...limits,
      ...rates,
      ...limitUplifts,
      ...rateUplifts,
    ],
  );
  return [
    ...rulesOf(ruleSet).flatMap(({ test, onlyIf, unless }) => [test, onlyIf, unless]),
    ...bonusOf(ruleSet).map(({ when }) => when),
    ...bands.map(({ when }) => when),
  ].filter((criterion) => criterion !== undefined);
}

/** Every question as written, repetitions included. */
export function allAsksOf(ruleSet: Parts): readonly Ask[] {
  const leaves = criteriaOf(ruleSet).flatMap(leafCriteria);
  const asked = leaves.flatMap((leaf) => ("ask" in leaf ? [leaf.ask] : []));
  return [...asked, ...amountsOf(ruleSet).flatMap(({ used }) => used ?? [])];
}

/** The questions of a rule set, each once. */
export function asksOf(ruleSet: Parts): readonly Ask[] {
  return [...new Map(allAsksOf(ruleSet).map((ask) => [ask.key, ask])).values()];
}

/** The base date that a leaf names, if it names one. */
export function baseDateOf(criterion: LeafCriterion): BaseDate | null {
  if ("over" in criterion) return criterion.over.at;
  if ("ago" in criterion) return criterion.at;
  if ("validAt" in criterion) return criterion.validAt;
  return null;
}

/** The day on which the state that a leaf tests counts, if it names one. It's not a base date: it decides nothing. */
export function stateDayOf(criterion: LeafCriterion): BaseDate | null {
  return "asOf" in criterion && criterion.asOf ? criterion.asOf : null;
}

/** The fiscal years that a test looks at: how much the first of them has grown is seen beside the year before it. */
export function yearsNeeded({ lastClosedYears, growth }: Over): number {
  return lastClosedYears + (growth ? 1 : 0);
}

/** What a leaf is about: what has to be known about the company. */
export type Subject = { fact: string } | { list: ListName } | { ask: string };

export function subjectOf(criterion: LeafCriterion): Subject | null {
  if ("fact" in criterion) return { fact: criterion.fact };
  if ("ask" in criterion) return { ask: criterion.ask.key };
  if ("some" in criterion) return { list: criterion.some };
  if ("total" in criterion) return { list: criterion.total };
  return null;
}

/** A key that is equal for all leaves about the same subject. */
export function subjectKey(subject: Subject): string {
  if ("fact" in subject) return `fact:${subject.fact}`;
  return "ask" in subject ? `ask:${subject.ask}` : `list:${subject.list}`;
}

/** The type of the value that a leaf tests, or null for lists and reviews. */
export function valueTypeOf(leaf: { criterion: LeafCriterion; scope: Scope }): ValueType | null {
  const { criterion, scope } = leaf;
  if ("ask" in criterion) return criterion.ask;
  if ("fact" in criterion) return factsOf(scope)[criterion.fact]?.value ?? null;
  return null;
}

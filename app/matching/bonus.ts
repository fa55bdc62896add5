import type { Bilingual } from "#app/i18n/locale.ts";
import type { Moment } from "./judging/leaf-test.ts";
import { compile, evaluate } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { MET, NOT_MET, type Outcome, type OutcomeName, outcomeNames, TO_CHECK } from "./outcome.ts";
import type { BonusRule, PointLimits } from "./rule.ts";

/** Bonus points are neither eligibility nor relevance: they count in the selection among those who may apply. */
export type BonusEntry = { rule: BonusRule; outcome: OutcomeName };

/** Points of one stage, in this call or in another programme. Stages are never added together, as agencies do not. */
export type StageTotal = {
  stage: Bilingual | null;
  appliesTo: Bilingual | null;
  /** Points of the conditions that are met, after groups and caps. */
  known: number;
  /** The same if every undecided or unchecked condition turns out in the company's favour. */
  atBest: number;
  /** Preferences that apply, without a stated number. */
  unpublished: readonly BonusRule[];
  /** What would decide between applicants with equal points, and is or may be the case; never added. */
  ties: readonly BonusRule[];
  /** Conditions that nobody has answered or checked yet. */
  open: readonly BonusRule[];
};

export type BonusLedger = { entries: readonly BonusEntry[]; totals: readonly StageTotal[] };

export function bonusLedger(rules: readonly BonusRule[], company: Knowledge, moment: Moment): BonusLedger {
  const judged = rules.map((rule) => ({ rule, outcome: outcomeOf(rule, company, moment) }));
  const stages = new Map<string, typeof judged>();
  for (const entry of judged) {
    const key = JSON.stringify([entry.rule.stage?.ko ?? null, entry.rule.appliesTo?.ko ?? null]);
    stages.set(key, [...(stages.get(key) ?? []), entry]);
  }
  return {
    entries: judged.map(({ rule, outcome }) => ({ rule, outcome: outcomeNames[outcome] })),
    totals: [...stages.values()].map(totalOf),
  };
}

/** Without a condition everyone gets it. A bonus that nobody has verified is a check, be it read by a person or a machine. */
function outcomeOf({ when, verified }: BonusRule, company: Knowledge, moment: Moment): Outcome {
  const options = { moment, scope: "company", isNegated: false, mayPresume: false, path: "when" } as const;
  const outcome = when ? evaluate(compile(when, options), company) : MET;
  return verified || outcome === NOT_MET ? outcome : TO_CHECK;
}

type Judged = { rule: BonusRule; outcome: Outcome };

function totalOf(judged: readonly Judged[]): StageTotal {
  const summed = judged.filter(({ rule }) => !rule.tieOnly);
  const met = summed.filter(({ outcome }) => outcome === MET).map(({ rule }) => rule);
  const open = summed.filter(({ outcome }) => outcome !== MET && outcome !== NOT_MET);
  const openRules = open.map(({ rule }) => rule);
  const first = judged[0]?.rule;
  // A possible penalty is not part of the best case.
  const gains = openRules.filter(({ points }) => (points ?? 0) >= 0);
  return {
    stage: first?.stage ?? null,
    appliesTo: first?.appliesTo ?? null,
    known: pointsOf(met),
    atBest: pointsOf([...met, ...gains]),
    unpublished: met.filter(({ points }) => points === null),
    ties: judged.filter(({ rule, outcome }) => rule.tieOnly && outcome !== NOT_MET).map(({ rule }) => rule),
    open: openRules,
  };
}

/** The points after each group counts its best or its sum within its limits, and then those groups that have limits together. */
function pointsOf(rules: readonly BonusRule[]): number {
  const printed = rules.filter(({ points }) => points !== null);
  const classes = groupedBy(printed, ({ id, group }) => (group ? `group ${group.id}` : `rule ${id}`));
  const together = groupedBy(classes, ([first]) => {
    const { id, group } = first ?? {};
    return group?.within ? `within ${group.within.id}` : `class ${group?.id} of ${id}`;
  });
  return sumOf(together.map(pointsTogether));
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function pointsTogether(classes: readonly (readonly BonusRule[])[]): number {
  return limited(sumOf(classes.map(groupPoints)), classes[0]?.[0]?.group?.within);
}

function groupPoints(members: readonly BonusRule[]): number {
  const points = members.map((rule) => rule.points ?? 0);
  const group = members[0]?.group;
  return limited(group?.take === "best" ? Math.max(...points) : sumOf(points), group);
}

function limited(
  points: number,
  { cap = Number.POSITIVE_INFINITY, floor = Number.NEGATIVE_INFINITY }: PointLimits = {},
) {
  return Math.max(floor, Math.min(cap, points));
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

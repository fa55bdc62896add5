import type { Day } from "./calendar.ts";
import { applyChanges, type Change, placesOf, topicsOf } from "./changes/change.ts";
import { type ChangeOverTime, changeOverTime } from "./changes/changes-over-time.ts";
import { proposeChanges } from "./changes/propose-changes.ts";
import { type LeafFinding, leavesOf } from "./explain.ts";
import type { Finding } from "./findings.ts";
import { judge, verdictOf, waysJudged } from "./judge.ts";
import { type CompiledRuleSet, compileRuleSet } from "./judging/compile.ts";
import type { Knowledge } from "./knowledge.ts";
import { NOT_MET, UNKNOWN } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";

/** Changes that together overcome a refusal, certain or probable, while no subset does. */
export type ChangeSet = {
  changes: readonly Change[];
  /** The first day to apply, because a period is not complete before it; null: today. */
  applyFrom: Day | null;
  /** The verdict after the changes: neither `not_eligible` nor `probably_not`. */
  verdict: Verdict;
};

export type WhatIf = {
  /** The smallest first. */
  sets: readonly ChangeSet[];
  /** What only time changes, with the day where it is known. */
  overTime: readonly ChangeOverTime[];
  /** What neither the company nor time can change. */
  fixed: readonly LeafFinding[];
};

export type WhatIfLimits = {
  mostSets: number;
  mostChanges: number;
  /** The most combinations that are judged; the smallest come first. */
  mostJudged: number;
};

/** The nearest and easiest changes; combining more has not proved worth its time. */
const mostProposed = 30;

const usualLimits: WhatIfLimits = { mostSets: 3, mostChanges: 3, mostJudged: 1_000 };

/**
 * What a company could change that is not eligible, or probably not. Starts from what is not met: what is unknown is a question, not a
 * change. Every combination is judged by all rules, so no change is shown that satisfies one rule and violates another.
 */
export function whatIf(compiled: CompiledRuleSet, knowledge: Knowledge, limits = usualLimits): WhatIf {
  const ways = againstEachWay(compiled, knowledge);
  const against = ways.flat();
  const blamedFor = (findings: readonly Finding[]) => findings.flatMap((finding) => finding.blamed);
  const blamed = [...new Map(blamedFor(against).map((leaf) => [leaf.leaf, leaf])).values()];
  const overTime = blamed.flatMap((leaf) => changeOverTime(leaf, compiled.moment, knowledge) ?? []);
  const isMovable = (leaf: LeafFinding) =>
    overTime.some((change) => change.leaf === leaf) ||
    proposeChanges([leaf.leaf], compiled, knowledge).length > 0;
  const fixed = new Set(blamed.filter((leaf) => !isMovable(leaf)));
  // What keeps one track shut for good does not matter while another can be reached.
  const isShut = ways.every((findings) => blamed.some((leaf) => fixed.has(leaf) && isBlamed(leaf, findings)));
  return {
    sets: against.length > 0 ? changeSets(compiled, knowledge, overTime, limits) : [],
    overTime,
    fixed: isShut ? [...fixed] : [],
  };
}

function isBlamed({ leaf }: LeafFinding, findings: readonly Finding[]): boolean {
  return findings.some(({ blamed }) => blamed.some((other) => other.leaf === leaf));
}

/**
 * What the company does not meet, whether the facts decide it or a person does: on each way to apply, as any of them would be
 * enough. Nothing where it is not refused.
 */
function againstEachWay(compiled: CompiledRuleSet, knowledge: Knowledge): readonly (readonly Finding[])[] {
  const judgement = judge(compiled, knowledge);
  if (!isRefusal(judgement.verdict)) return [];
  return waysJudged(judgement).map(({ failing, doubts }) => [...failing, ...doubts]);
}

function isRefusal(verdict: Verdict): boolean {
  return verdict === "not_eligible" || verdict === "probably_not";
}

/** First what helps immediately, then what helps after waiting, as long as the window is open. */
function changeSets(
  compiled: CompiledRuleSet,
  knowledge: Knowledge,
  overTime: readonly ChangeOverTime[],
  limits: WhatIfLimits,
): readonly ChangeSet[] {
  const days = overTime.flatMap(({ until, isInTime }) => (isInTime && until !== null ? [until] : []));
  const found: ChangeSet[] = [];
  for (const applyFrom of [null, ...[...new Set(days)].toSorted()]) {
    const then = applyFrom === null ? compiled : compiledFor(compiled, applyFrom);
    const sets = smallestSets(then, knowledge, applyFrom, found, limits);
    found.push(
      ...sets.filter(({ changes }) => applyFrom === null || needsWaiting(compiled, knowledge, changes)),
    );
    if (found.length >= limits.mostSets) break;
  }
  return found.slice(0, limits.mostSets);
}

/** Whether a set helps only after waiting: neither the set nor any subset helps immediately. */
function needsWaiting(compiled: CompiledRuleSet, knowledge: Knowledge, changes: readonly Change[]): boolean {
  return [...combinations(changes, changes.length)].every(
    (part) => verdictAfter(compiled, knowledge, applyChanges(knowledge, part)) === null,
  );
}

function compiledFor({ ruleSet, moment }: CompiledRuleSet, today: Day): CompiledRuleSet {
  return compileRuleSet(ruleSet, { ...moment, today });
}

function smallestSets(
  compiled: CompiledRuleSet,
  knowledge: Knowledge,
  applyFrom: Day | null,
  before: readonly ChangeSet[],
  { mostSets, mostChanges, mostJudged }: WhatIfLimits,
): readonly ChangeSet[] {
  const leaves = againstEachWay(compiled, knowledge)
    .flat()
    .flatMap(notMetLeaves)
    .map(({ leaf }) => leaf);
  const pool = proposeChanges([...new Set(leaves)], compiled, knowledge).slice(0, mostProposed);
  const found: ChangeSet[] = [];
  let left = mostJudged;
  for (const changes of combinations(pool, mostChanges)) {
    if (before.length + found.length >= mostSets || left-- === 0) break;
    if ([...before, ...found].some((set) => isWithin(set.changes, changes))) continue;
    const verdict = verdictAfter(compiled, knowledge, applyChanges(knowledge, changes));
    if (verdict) found.push({ changes, applyFrom, verdict });
  }
  return found;
}

/** Includes exemptions that are not met, and `onlyIf` conditions that are. */
function notMetLeaves({ test, onlyIf, unless }: Finding): readonly LeafFinding[] {
  return [test, onlyIf, unless].flatMap((node) => (node ? leavesOf(node, NOT_MET) : []));
}

/** By size, without sets that change the same place twice. */
function* combinations(pool: readonly Change[], most: number): Generator<readonly Change[]> {
  let sets: { changes: readonly Change[]; next: number }[] = [{ changes: [], next: 0 }];
  for (let size = 0; size <= most; size++) {
    for (const { changes } of sets) yield changes;
    sets = sets.flatMap(({ changes, next }) =>
      pool.slice(next).flatMap((change, at) => {
        const isFree = !changes.some((other) => sharePlace(other, change));
        return isFree ? [{ changes: [...changes, change], next: next + at + 1 }] : [];
      }),
    );
  }
}

function sharePlace(a: Change, b: Change): boolean {
  const places = placesOf(a);
  return placesOf(b).some((place) => places.includes(place));
}

/** Whether a set covers all topics of one already found, and so adds nothing. */
function isWithin(shown: readonly Change[], changes: readonly Change[]): boolean {
  const topics = new Set(changes.flatMap(topicsOf));
  return shown.flatMap(topicsOf).every((topic) => topics.has(topic));
}

/**
 * The verdict after the changes, or null if the company is still refused. `needs_information` counts only where it was
 * missing before: an added item must not leave new questions behind.
 */
function verdictAfter(compiled: CompiledRuleSet, before: Knowledge, after: Knowledge): Verdict | null {
  const verdict = verdictOf(compiled, after);
  if (isRefusal(verdict)) return null;
  if (verdict !== "needs_information") return verdict;
  const inNeed = waysJudged(judge(compiled, after)).filter((way) => way.verdict === verdict);
  const isFreeOfNew = inNeed.some(({ findings }) =>
    findings.flatMap(({ questions }) => questions).every(({ leaf }) => leaf.outcome(before) === UNKNOWN),
  );
  return isFreeOfNew ? verdict : null;
}

import { boundsOf } from "../answers/boundary-values.ts";
import { addDays, completionDay, type Day, isDay, yearOf } from "../calendar.ts";
import type { LeafFinding } from "../explain.ts";
import { closingDays } from "../judging/fiscal-years.ts";
import { baseDays, type Moment } from "../judging/leaf-test.ts";
import { compile, evaluate } from "../judging/node.ts";
import type { Facts, Knowledge } from "../knowledge.ts";
import { MET, NOT_MET } from "../outcome.ts";
import type { Criterion, LeafCriterion } from "../rule.ts";
import { baseDateOf, leafCriteria } from "../walk.ts";
import { changeableOf } from "./changeable.ts";

/** A change that only time brings. */
export type ChangeOverTime = {
  leaf: LeafFinding;
  /** The first day on which the leaf would be met as things stand, or null where nobody can say. */
  until: Day | null;
  /** Whether the company can still apply then: the base date is the day of application, and the window is open on that day. */
  isInTime: boolean;
};

/** For a leaf that is not met: when time alone makes it so; null where it never does. */
export function changeOverTime(
  finding: LeafFinding,
  moment: Moment,
  knowledge: Knowledge,
): ChangeOverTime | null {
  const { leaf } = finding;
  const bases = leavesWithin(leaf.criterion)
    .map(baseDateOf)
    .filter((at) => at !== null);
  const relative = bases.filter((at) => typeof at === "string");
  const until = relative.length > 0 ? firstDayMet(finding, moment, knowledge) : null;
  if (until === null)
    return changeableOf(leaf.criterion) === "waiting" ? { leaf: finding, until, isInTime: false } : null;
  const { lastDay } = moment.window;
  const countsAtApplication = relative.every((at) => at === "application");
  return { leaf: finding, until, isInTime: countsAtApplication && (lastDay === null || until <= lastDay) };
}

function leavesWithin(criterion: LeafCriterion): readonly LeafCriterion[] {
  return "where" in criterion && criterion.where
    ? [criterion, ...leafCriteria(criterion.where)]
    : [criterion];
}

/** The first later day on which the leaf would be met, among the days on which something changes. */
function firstDayMet({ leaf }: LeafFinding, moment: Moment, knowledge: Knowledge): Day | null {
  const leaves = leavesWithin(leaf.criterion);
  const isSeries = "over" in leaf.criterion;
  const now =
    [moment.today, ...leaves.flatMap((part) => baseDaysOf(part, moment))].toSorted().at(-1) ?? moment.today;
  const due = leaves.flatMap((part) => daysDue(part, leaf.criterion, knowledge, now));
  const later = [...new Set(due)].filter((day) => day > now && isDay(day)).toSorted();
  const { isNegated, path } = leaf;
  return (
    later.find((on) => {
      const criterion = countedOn(leaf.criterion, on);
      const node = compile(criterion, { moment, scope: "company", isNegated, mayPresume: false, path });
      const outcome = evaluate(node, knowledge);
      // Future years have no figures yet, so the best possible outcome is unknown.
      return isSeries ? outcome !== NOT_MET : outcome === MET;
    }) ?? null
  );
}

function baseDaysOf(criterion: LeafCriterion, moment: Moment): readonly Day[] {
  const at = baseDateOf(criterion);
  return at === null || typeof at === "object" ? [] : baseDays(at, moment);
}

/** The days on which a counted period is complete, a validity has ended, or a fiscal year has closed. */
function daysDue(part: LeafCriterion, whole: LeafCriterion, knowledge: Knowledge, now: Day): readonly Day[] {
  if ("over" in part) {
    const years = Array.from(
      { length: part.over.lastClosedYears + (part.over.growth ? 2 : 1) },
      (_, ahead) => yearOf(now) - 1 + ahead,
    );
    return years.flatMap((year) => closingDays(year, knowledge.facts));
  }
  if (!("fact" in part)) return [];
  const days = subjectsOf(whole, knowledge).map((facts) => facts[part.fact]);
  return days
    .filter((day) => typeof day === "string")
    .flatMap((day) => {
      if ("validAt" in part) return [addDays(day, 1)];
      if (!("ago" in part)) return [];
      const complete = boundsOf(part.ago).map((length) => completionDay(day, length));
      return [day, ...complete.flatMap((on) => [on, addDays(on, 1)])];
    });
}

function subjectsOf(criterion: LeafCriterion, { facts, lists }: Knowledge): readonly Facts[] {
  if ("some" in criterion) return lists[criterion.some]?.items ?? [];
  if ("total" in criterion) return lists[criterion.total]?.items ?? [];
  return [facts];
}

/** The same criterion with this day as the base date, unless the notice prints a day of its own. */
function countedOn(criterion: Criterion, on: Day): Criterion {
  if ("not" in criterion) return { not: countedOn(criterion.not, on) };
  if ("all" in criterion) return { all: criterion.all.map((part) => countedOn(part, on)) };
  if ("any" in criterion) return { any: criterion.any.map((part) => countedOn(part, on)) };
  if ("where" in criterion && criterion.where) return { ...criterion, where: countedOn(criterion.where, on) };
  if ("over" in criterion && typeof criterion.over.at === "string")
    return { ...criterion, over: { ...criterion.over, at: { on } } };
  if ("ago" in criterion && typeof criterion.at === "string") return { ...criterion, at: { on } };
  if ("validAt" in criterion && typeof criterion.validAt === "string")
    return { ...criterion, validAt: { on } };
  return criterion;
}

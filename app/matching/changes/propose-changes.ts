import { boundaryValues, boundsOf, figuresAt } from "../answers/boundary-values.ts";
import { type May, merged, pathsTo } from "../answers/paths-to.ts";
import { mentionsIn } from "../answers/subject-index.ts";
import { type Changeable, companyFacts, type Fact, factsOf, type ListName, listOf } from "../facts.ts";
import type { CompiledRuleSet } from "../judging/compile.ts";
import { baseDays, type Moment } from "../judging/leaf-test.ts";
import { count, evaluate, type Leaf, sum } from "../judging/node.ts";
import { type Facts, type Knowledge, mostItems, type Value } from "../knowledge.ts";
import { MET } from "../outcome.ts";
import type { SomeCriterion, TotalCriterion } from "../rule.ts";
import { stateDayOf } from "../walk.ts";
import { applyChanges, type Change, type How } from "./change.ts";

/** Only the nearest changes of one thing are worth trying. */
const mostOfOne = 4;
/** Advice to add more items than this would be of no use. */
const mostAdded = 10;

/** The single changes that would each make one of these leaves met; decisions before efforts. */
export function proposeChanges(
  leaves: readonly Leaf[],
  compiled: CompiledRuleSet,
  knowledge: Knowledge,
): readonly Change[] {
  const alone = leaves.flatMap((leaf) =>
    changesFor(leaf, compiled, knowledge)
      .filter((change) => leaf.outcome(applyChanges(knowledge, [change])) === MET)
      .slice(0, mostOfOne),
  );
  const proposed = new Map(
    [...alone, ...mergedItems(alone)].map((change) => [JSON.stringify(change), change]),
  );
  const effort = ({ how }: Change) => (how === "effort" ? 1 : 0);
  return [...proposed.values()].toSorted((a, b) => effort(a) - effort(b));
}

/** One new item may satisfy two rules about the same list. */
function mergedItems(changes: readonly Change[]): readonly Change[] {
  const added = changes.filter((change) => change.kind === "added");
  return added.flatMap((a, at) =>
    added.slice(at + 1).flatMap((b) => {
      if (a.list !== b.list) return [];
      const count = Math.max(a.count, b.count);
      return merged(a.item, b.item).map((item) => ({ ...a, item, count }));
    }),
  );
}

function changesFor(leaf: Leaf, compiled: CompiledRuleSet, knowledge: Knowledge): readonly Change[] {
  const { criterion } = leaf;
  if ("fact" in criterion) return changesOfFact(criterion.fact, compiled, knowledge);
  if ("total" in criterion)
    return leaf.isNegated ? [] : raisedTotal(leaf, criterion, compiled.moment, knowledge);
  if (!("some" in criterion)) return [];
  if (leaf.isNegated) return fewerItems(leaf, criterion, knowledge);
  return moreItems(leaf, criterion, compiled.moment, knowledge);
}

function possible(change: Changeable | undefined): change is How {
  return change === "decision" || change === "effort";
}

/** Values at the limits of every rule that tests this fact, the nearest first: satisfying one may violate another. */
function changesOfFact(name: string, compiled: CompiledRuleSet, { facts }: Knowledge): readonly Change[] {
  const catalogue: Readonly<Record<string, Fact>> = companyFacts;
  const fact = catalogue[name];
  const from = facts[name];
  // Past years and the founding date cannot be changed.
  if (!fact || from === undefined || !possible(fact.change) || fact.value.type === "series") return [];
  const how = fact.change;
  const leaves = mentionsIn(compiled).get(`fact:${name}`)?.leaves ?? [];
  // What counted on a day that has passed cannot be changed any more.
  if (leaves.some((leaf) => isPast(leaf, compiled.moment))) return [];
  const values = leaves
    .flatMap((leaf) => boundaryValues(leaf, compiled.moment))
    .filter((to) => to !== from && !isNegative(to));
  const scale = fact.value.type === "grade" ? fact.value.scale : [];
  return [...new Set(values)]
    .toSorted((a, b) => distance(from, a, scale) - distance(from, b, scale))
    .map((to) => ({ kind: "fact", fact: name, from, to, how }));
}

function isPast({ criterion }: Leaf, moment: Moment): boolean {
  const stateDay = stateDayOf(criterion);
  return stateDay !== null && baseDays(stateDay, moment).some((day) => day < moment.today);
}

function isNegative(value: Value): boolean {
  return typeof value === "number" && value < 0;
}

function distance(from: Value, to: Value, scale: readonly string[]): number {
  if (typeof from === "number" && typeof to === "number") return Math.abs(to - from);
  if (typeof from === "string" && typeof to === "string")
    return Math.abs(scale.indexOf(to) - scale.indexOf(from));
  return 0;
}

/** Whatever is new begins today at the earliest, and no figure of an item is negative. */
function canBeNew({ today }: Moment, list: ListName): May {
  const { items } = listOf(list);
  return (fact, value) => {
    // Nobody is advised to find a person of another age.
    if (isNegative(value) || items[fact]?.isAge) return false;
    return items[fact]?.value.type !== "day" || (typeof value === "string" && value >= today);
  };
}

function moreItems(
  leaf: Leaf,
  { some, atLeast = 1 }: SomeCriterion,
  moment: Moment,
  { lists }: Knowledge,
): readonly Change[] {
  const { where } = leaf;
  const { change, items: catalogue } = listOf(some);
  if (!where || !possible(change)) return [];
  const list = lists[some];
  const items = list?.items ?? [];
  const missing = atLeast - count(list, where).met;
  const mayBeNew = canBeNew(moment, some);
  const added = additions(some, pathsTo(where, MET, {}, moment, mayBeNew), missing, items.length, change);
  if (missing !== 1) return added;
  const may: May = (fact, value) => possible(catalogue[fact]?.change) && mayBeNew(fact, value);
  const changed = items.flatMap((item, at) =>
    pathsTo(where, MET, item, moment, may)
      .filter((to) => Object.keys(to).length > 0)
      .toSorted((a, b) => stepsTo(item, a) - stepsTo(item, b))
      .slice(0, 1)
      .map((to) => itemChange(some, at, item, to)),
  );
  return [...changed, ...added];
}

/** The distance from the item as it is: one more changed fact outweighs any distance within a fact. */
function stepsTo(item: Facts, to: Facts): number {
  return Object.entries(to).reduce((steps, [name, value]) => {
    const from = item[name];
    return steps + 1e16 + (from === undefined ? 0 : distance(from, value, []));
  }, 0);
}

function itemChange(list: ListName, at: number, item: Facts, to: Facts): Change {
  const names = Object.keys(to);
  const known = names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]] as const]));
  const isDecided = names.every((name) => factsOf(list)[name]?.change === "decision");
  const from: Facts = Object.fromEntries(known);
  return { kind: "item", list, at, from, to, how: isDecided ? "decision" : "effort" };
}

function additions(
  list: ListName,
  paths: readonly Facts[],
  missing: number,
  present: number,
  how: How,
): readonly Change[] {
  if (missing < 1 || missing > mostAdded || present + missing > mostItems) return [];
  return paths.map((item) => ({ kind: "added", list, item, count: missing, how }));
}

/** A company can give up only what it decides on, such as a site; nobody gives back a patent. */
function fewerItems(
  leaf: Leaf,
  { some, atLeast = 1 }: SomeCriterion,
  { lists }: Knowledge,
): readonly Change[] {
  const { where } = leaf;
  if (!where || listOf(some).change !== "decision") return [];
  const items = lists[some]?.items ?? [];
  const counted = items.flatMap((facts, at) => (evaluate(where, { facts }) === MET ? [at] : []));
  const at = counted.slice(0, counted.length - atLeast + 1);
  return at.length > 0 ? [{ kind: "removed", list: some, at, how: "decision" }] : [];
}

/** One more item with the amount missing from the sum. */
function raisedTotal(
  leaf: Leaf,
  criterion: TotalCriterion,
  moment: Moment,
  { lists }: Knowledge,
): readonly Change[] {
  const { total, of, unit } = criterion;
  const { change } = listOf(total);
  if (!possible(change)) return [];
  const list = lists[total];
  const { least } = sum(list, of, leaf.where);
  const missing = figuresAt(
    boundsOf(criterion).map((bound) => bound - least),
    unit,
  ).filter((figure) => figure > 0);
  const paths = missing.flatMap((figure) => {
    const item = { [of]: figure };
    const may: May = (fact, value) => fact !== of && canBeNew(moment, total)(fact, value);
    const conditions = leaf.where ? pathsTo(leaf.where, MET, item, moment, may) : [{}];
    return conditions.map((path) => ({ ...item, ...path }));
  });
  return additions(total, paths, 1, list?.items.length ?? 0, change);
}

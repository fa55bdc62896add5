import { isFiner } from "../catalogue/words.ts";
import { factsOf, type ItemFact, type ValueType } from "../facts.ts";
import type { Moment } from "../judging/leaf-test.ts";
import { evaluate, type Leaf, type Node } from "../judging/node.ts";
import { type Facts, type KnownList, mostItems, type Value } from "../knowledge.ts";
import { MET, NOT_MET, UNKNOWN } from "../outcome.ts";
import type { TotalCriterion } from "../rule.ts";
import { subjectOf } from "../walk.ts";
import { boundsOf, figuresAt } from "./boundary-values.ts";
import { type May, pathsTo } from "./paths-to.ts";

/** The most ways of filling one item that are tried; they differ only in facts that other rules might test. */
const mostPaths = 3;

/**
 * The answers about a list that matter to this leaf: there are no others; the incomplete items meet the condition, or
 * do not; there are as many more as are required. Every answer declares the list complete.
 */
export function listAnswers(leaf: Leaf, known: KnownList | undefined, moment: Moment): readonly KnownList[] {
  const { where } = leaf;
  const items = known?.items ?? [];
  const about = subjectOf(leaf.criterion);
  const types = about && "list" in about ? factsOf(about.list) : {};
  const filled = where
    ? ([MET, NOT_MET] as const).map((wanted) => fillOpen(items, where, wanted, moment, types))
    : [];
  const bases = [items, ...filled].flatMap((base) => [base, ...withFigures(leaf, base)]);
  // A list declared complete has no others.
  const added = known?.complete ? [] : wantedItems(leaf, items, moment).map((more) => [...items, ...more]);
  return [...bases, ...added]
    .filter((answer) => answer.length <= mostItems)
    .map((answer) => ({ items: answer, complete: true }));
}

const notNegative = (value: unknown) => typeof value !== "number" || value >= 0;

/** Whether a value can be told beside what is known: there is nothing yet, or less exactly. */
function completes(known: Value | undefined, value: Value, type: ValueType | undefined): boolean {
  if (known === undefined) return true;
  if (typeof known !== "string" || typeof value !== "string") return false;
  if (type?.type === "day") return value.length > known.length && value.startsWith(known);
  return type !== undefined && "options" in type && isFiner(known, value, type);
}

/** Fills the missing facts of incomplete items; what is known stays, but can be told more exactly. */
function fillOpen(
  items: readonly Facts[],
  where: Node,
  wanted: typeof MET | typeof NOT_MET,
  moment: Moment,
  types: Readonly<Record<string, ItemFact>>,
) {
  return items.map((item) => {
    if (evaluate(where, { facts: item }) !== UNKNOWN) return item;
    const may: May = (fact, value) => completes(item[fact], value, types[fact]?.value) && notNegative(value);
    return { ...item, ...pathsTo(where, wanted, item, moment, may)[0] };
  });
}

/** The figures that a sum lacks: nothing but for the first, which brings the sum to each of its limits. */
function withFigures({ criterion }: Leaf, items: readonly Facts[]): readonly Facts[][] {
  if (!("total" in criterion)) return [];
  const { of, unit } = criterion;
  const first = items.findIndex((item) => item[of] === undefined);
  if (first < 0) return [];
  return figuresAt(limitsOfSum(criterion, items), unit)
    .filter((figure) => figure >= 0)
    .map((figure) => items.map((item, at) => ({ [of]: at === first ? figure : 0, ...item })));
}

/** Where a sum of what is missing turns over, by itself and beside what is there. */
function limitsOfSum(criterion: TotalCriterion, items: readonly Facts[]): readonly number[] {
  const present = items
    .map((item) => item[criterion.of])
    .reduce<number>((sum, figure) => sum + (typeof figure === "number" ? figure : 0), 0);
  return [0, ...boundsOf(criterion).flatMap((bound) => [bound, bound - present])];
}

/** As many identical items as are required; for a sum, one item with each of the figures at its limits. */
function wantedItems(
  { criterion, where }: Leaf,
  items: readonly Facts[],
  moment: Moment,
): readonly Facts[][] {
  const may: May = (_fact, value) => notNegative(value);
  if ("some" in criterion && where) {
    const { atLeast = 1 } = criterion;
    return pathsTo(where, MET, {}, moment, may)
      .slice(0, mostPaths)
      .map((item) => Array.from({ length: atLeast }, () => item));
  }
  if (!("total" in criterion)) return [];
  const { of, unit } = criterion;
  return figuresAt(limitsOfSum(criterion, items), unit)
    .filter((figure) => figure >= 0)
    .flatMap((figure) => {
      const item = { [of]: figure };
      if (!where) return [[item]];
      return pathsTo(where, MET, item, moment, (fact, value) => fact !== of && may(fact, value))
        .slice(0, 1)
        .map((path) => [{ ...item, ...path }]);
    });
}

/** The union of the items that these answers add, each as often as in the answer that repeats it most. */
export function together(answers: readonly KnownList[], present: number): KnownList {
  const most = new Map<string, readonly Facts[]>();
  for (const { items } of answers) {
    const added = items.slice(present);
    for (const item of added) {
      const key = JSON.stringify(item);
      const alike = added.filter((other) => JSON.stringify(other) === key);
      if (alike.length > (most.get(key)?.length ?? 0)) most.set(key, alike);
    }
  }
  const before = answers[0]?.items.slice(0, present) ?? [];
  return { items: [...before, ...[...most.values()].flat()].slice(0, mostItems), complete: true };
}

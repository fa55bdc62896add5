import type { Moment } from "../judging/leaf-test.ts";
import { evaluate, type Leaf, leavesBelow, type Node } from "../judging/node.ts";
import type { Facts, Value } from "../knowledge.ts";
import { MET, type NOT_MET } from "../outcome.ts";
import { turningValues } from "./turning-values.ts";

/** Which facts of an item may be set, and to which values. */
export type May = (fact: string, value: Value) => boolean;

/** More ways than these are not looked for. */
const mostWays = 12;

/**
 * The ways to make a condition on list items turn out as wanted: facts to set on this item, the fewest first. None
 * where nothing that may be set helps.
 */
export function waysTo(
  node: Node,
  wanted: typeof MET | typeof NOT_MET,
  item: Facts,
  moment: Moment,
  may: May,
): readonly Facts[] {
  const values = valuesByFact(leavesBelow(node), moment);
  const ways = waysOf(node, wanted, item, (fact) =>
    (values.get(fact) ?? []).filter((value) => may(fact, value)),
  );
  return ways
    .filter((way) => evaluate(node, { facts: { ...item, ...way } }) === wanted)
    .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);
}

/** Two demands on one fact have a value in common only if each may choose from the limits of both. */
function valuesByFact(leaves: readonly Leaf[], moment: Moment): ReadonlyMap<string, readonly Value[]> {
  const values = new Map<string, Value[]>();
  for (const leaf of leaves) {
    if (!("fact" in leaf.criterion)) continue;
    const { fact } = leaf.criterion;
    values.set(fact, [...(values.get(fact) ?? []), ...turningValues(leaf, moment)]);
  }
  return values;
}

function waysOf(
  node: Node,
  wanted: typeof MET | typeof NOT_MET,
  item: Facts,
  valuesOf: (fact: string) => readonly Value[],
): readonly Facts[] {
  if (node.kind === "leaf") return waysOfLeaf(node, wanted, item, valuesOf);
  const parts = node.children.map((child) => waysOf(child, wanted, item, valuesOf));
  if ((node.kind === "all") !== (wanted === MET)) return parts.flat().slice(0, mostWays);
  return parts.reduce<readonly Facts[]>(
    (ways, part) => ways.flatMap((way) => part.flatMap((more) => merged(way, more))).slice(0, mostWays),
    [{}],
  );
}

function waysOfLeaf(
  leaf: Leaf,
  wanted: typeof MET | typeof NOT_MET,
  item: Facts,
  valuesOf: (fact: string) => readonly Value[],
): readonly Facts[] {
  if (leaf.outcome({ facts: item }) === wanted) return [{}];
  if (!("fact" in leaf.criterion)) return [];
  const { fact } = leaf.criterion;
  return valuesOf(fact)
    .filter((value) => leaf.outcome({ facts: { ...item, [fact]: value } }) === wanted)
    .map((value) => ({ [fact]: value }));
}

/** Both together, or nothing where they contradict each other. */
export function merged(a: Facts, b: Facts): readonly Facts[] {
  const agree = Object.entries(b).every(([fact, value]) => a[fact] === undefined || a[fact] === value);
  return agree ? [{ ...a, ...b }] : [];
}

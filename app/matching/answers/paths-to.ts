import type { Moment } from "../judging/leaf-test.ts";
import { evaluate, type Leaf, leavesBelow, type Node } from "../judging/node.ts";
import type { Facts, Value } from "../knowledge.ts";
import { MET, type NOT_MET } from "../outcome.ts";
import { boundaryValues } from "./boundary-values.ts";

/** Which facts of an item may be set, and to which values. */
export type May = (fact: string, value: Value) => boolean;

/** The most paths that are looked for. */
const mostPaths = 12;

/**
 * The paths to the wanted outcome of a condition on list items: the facts to set on this item, the fewest first. Empty
 * where nothing that may be set helps.
 */
export function pathsTo(
  node: Node,
  wanted: typeof MET | typeof NOT_MET,
  item: Facts,
  moment: Moment,
  may: May,
): readonly Facts[] {
  const values = valuesByFact(leavesBelow(node), moment);
  const paths = pathsOf(node, wanted, item, (fact) =>
    (values.get(fact) ?? []).filter((value) => may(fact, value)),
  );
  return paths
    .filter((path) => evaluate(node, { facts: { ...item, ...path } }) === wanted)
    .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);
}

/** Values at the limits of all leaves on a fact, because two conditions may meet only at a limit of the other. */
function valuesByFact(leaves: readonly Leaf[], moment: Moment): ReadonlyMap<string, readonly Value[]> {
  const values = new Map<string, Value[]>();
  for (const leaf of leaves) {
    if (!("fact" in leaf.criterion)) continue;
    const { fact } = leaf.criterion;
    values.set(fact, [...(values.get(fact) ?? []), ...boundaryValues(leaf, moment)]);
  }
  return values;
}

function pathsOf(
  node: Node,
  wanted: typeof MET | typeof NOT_MET,
  item: Facts,
  valuesOf: (fact: string) => readonly Value[],
): readonly Facts[] {
  if (node.kind === "leaf") return pathsOfLeaf(node, wanted, item, valuesOf);
  const parts = node.children.map((child) => pathsOf(child, wanted, item, valuesOf));
  if ((node.kind === "all") !== (wanted === MET)) return parts.flat().slice(0, mostPaths);
  return parts.reduce<readonly Facts[]>(
    (paths, part) => paths.flatMap((path) => part.flatMap((more) => merged(path, more))).slice(0, mostPaths),
    [{}],
  );
}

function pathsOfLeaf(
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

/** Both combined, or nothing where they contradict each other. */
export function merged(a: Facts, b: Facts): readonly Facts[] {
  const agree = Object.entries(b).every(([fact, value]) => a[fact] === undefined || a[fact] === value);
  return agree ? [{ ...a, ...b }] : [];
}

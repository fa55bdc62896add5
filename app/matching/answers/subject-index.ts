import type { CompiledRule, CompiledRuleSet } from "../judging/compile.ts";
import { type Leaf, leavesBelow } from "../judging/node.ts";
import { subjectKey, subjectOf } from "../walk.ts";

// Rules are compiled once a day and looked up at each request.
const cachedOfRule = new WeakMap<CompiledRule, ReadonlyMap<string, readonly Leaf[]>>();
const cachedOfSet = new WeakMap<CompiledRuleSet, ReadonlyMap<string, Mentions>>();

/** The leaves of a rule, by subject key. */
export function mentionsOf(rule: CompiledRule): ReadonlyMap<string, readonly Leaf[]> {
  const cached = cachedOfRule.get(rule);
  if (cached) return cached;
  const mentions = new Map<string, Leaf[]>();
  for (const node of [rule.test, rule.notOnlyIf, rule.unless]) {
    for (const leaf of node ? leavesBelow(node) : []) {
      const subject = subjectOf(leaf.criterion);
      if (subject) added(mentions, subjectKey(subject), () => []).push(leaf);
    }
  }
  cachedOfRule.set(rule, mentions);
  return mentions;
}

/** The rules of a set that mention a subject, and the leaves that do. */
export type Mentions = { rules: readonly CompiledRule[]; leaves: readonly Leaf[] };

export function mentionsIn(compiled: CompiledRuleSet): ReadonlyMap<string, Mentions> {
  const cached = cachedOfSet.get(compiled);
  if (cached) return cached;
  const mentions = new Map<string, { rules: CompiledRule[]; leaves: Leaf[] }>();
  for (const rule of compiled.rules) {
    for (const [key, leaves] of mentionsOf(rule)) {
      const own = added(mentions, key, () => ({ rules: [], leaves: [] }));
      own.rules.push(rule);
      own.leaves.push(...leaves);
    }
  }
  cachedOfSet.set(compiled, mentions);
  return mentions;
}

function added<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

import type { CompiledRule, CompiledRuleSet } from "../judging/compile.ts";
import { type Leaf, leavesBelow } from "../judging/node.ts";
import { subjectKey, subjectOf } from "../walk.ts";

/** Which rules of a rule set speak of a subject, and with which leaves. */
export type Mentions = { rules: readonly CompiledRule[]; leaves: readonly Leaf[] };

const kept = new WeakMap<CompiledRuleSet, ReadonlyMap<string, Mentions>>();

/** The subjects of a rule set by key. Rule sets are compiled once a day and asked about at each request. */
export function mentionsIn(compiled: CompiledRuleSet): ReadonlyMap<string, Mentions> {
  const known = kept.get(compiled);
  if (known) return known;
  const mentions = new Map<string, { rules: CompiledRule[]; leaves: Leaf[] }>();
  for (const rule of compiled.rules) {
    for (const leaf of leavesOfRule(rule)) {
      const subject = subjectOf(leaf.criterion);
      if (!subject) continue;
      const key = subjectKey(subject);
      const entry = mentions.get(key) ?? { rules: [], leaves: [] };
      if (entry.rules.at(-1) !== rule) entry.rules.push(rule);
      entry.leaves.push(leaf);
      mentions.set(key, entry);
    }
  }
  kept.set(compiled, mentions);
  return mentions;
}

function leavesOfRule({ test, notOnlyIf, unless }: CompiledRule): readonly Leaf[] {
  return [test, notOnlyIf, unless].flatMap((node) => (node ? leavesBelow(node) : []));
}

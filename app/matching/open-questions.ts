import { explainLeaf, type Question, questionOf } from "./findings.ts";
import { ruleOutcome, verdictOf } from "./judge.ts";
import type { CompiledRule, CompiledRuleSet } from "./judging/compile.ts";
import type { Moment } from "./judging/leaf-test.ts";
import { evaluate, type Leaf, type Node } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { NOT_MET, UNKNOWN } from "./outcome.ts";

/** A rule that cannot be decided yet, and what has to be asked for it. */
export type OpenRule = { rule: CompiledRule; questions: readonly Question[] };

/** The open rules where information is all that is missing, otherwise none. Asks what `judge` asks, but sooner. */
export function openRules(compiled: CompiledRuleSet, company: Knowledge): readonly OpenRule[] {
  if (verdictOf(compiled, company) !== "needs_information") return [];
  return compiled.rules
    .filter((rule) => ruleOutcome(rule, company) === UNKNOWN)
    .map((rule) => ({ rule, questions: questionsOf(rule, compiled.moment, company) }));
}

/** An exemption is asked about only once its exclusion bites, as in `findings.ts`. */
function questionsOf(
  { rule, test, notOnlyIf, unless }: CompiledRule,
  moment: Moment,
  company: Knowledge,
): readonly Question[] {
  const open = evaluate(test, company) === NOT_MET ? [notOnlyIf, unless] : [test, notOnlyIf];
  const leaves = open.flatMap((node) => (node ? unknownLeaves(node, company) : []));
  return leaves.map((leaf) => questionOf(rule, explainLeaf(leaf, company, moment)));
}

function unknownLeaves(node: Node, company: Knowledge): readonly Leaf[] {
  if (evaluate(node, company) !== UNKNOWN) return [];
  return node.kind === "leaf" ? [node] : node.children.flatMap((child) => unknownLeaves(child, company));
}

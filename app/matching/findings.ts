import type { Day } from "./calendar.ts";
import { type Cause, explain, type FindingNode, type LeafFinding, leavesOf } from "./explain.ts";
import type { CompiledRule } from "./judging/compile.ts";
import type { Moment } from "./judging/leaf-test.ts";
import type { Leaf } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { greater, MET, NOT_MET, type OutcomeName, outcomeNames, TO_CHECK, UNKNOWN } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import { type Subject, subjectKey, subjectOf } from "./walk.ts";

export type RuleOutcome = OutcomeName | "does_not_apply";

export type Question = {
  id: string;
  to: "company" | "agency";
  about: Subject | { baseDate: string };
  leaf: Leaf;
  cause: Cause;
  /** The days on which the leaf was judged, and the years whose figures are asked for. */
  baseDays: readonly Day[];
  years: readonly string[];
};

export type Finding = {
  rule: Rule;
  outcome: RuleOutcome;
  /** What the facts say; differs from the outcome where a person decides. */
  suggested: RuleOutcome;
  test: FindingNode;
  onlyIf: FindingNode | null;
  unless: FindingNode | null;
  /** The failing leaves of the test; `onlyIf` and `unless` are never blamed. */
  blamed: readonly LeafFinding[];
  questions: readonly Question[];
  presumptions: readonly LeafFinding[];
};

// Shared: most rules have nothing of it.
const none: readonly never[] = [];

/** Everything there is to say about one rule for one company. */
export function findingOf(compiled: CompiledRule, moment: Moment, company: Knowledge): Finding {
  const { rule, decides } = compiled;
  const test = explain(compiled.test, company, moment);
  const onlyIf = compiled.notOnlyIf && explain(compiled.notOnlyIf, company, moment);
  const unless = compiled.unless && explain(compiled.unless, company, moment);
  const isFree = onlyIf?.outcome === MET || unless?.outcome === MET;
  const factual = greater(test.outcome, greater(onlyIf?.outcome ?? NOT_MET, unless?.outcome ?? NOT_MET));
  const suggested: RuleOutcome = isFree ? "does_not_apply" : outcomeNames[factual];
  const restsOnTest = decides && !isFree && test.outcome >= TO_CHECK;
  return {
    rule,
    outcome: decides ? suggested : outcomeNames[TO_CHECK],
    suggested,
    test,
    onlyIf,
    unless,
    blamed: factual === NOT_MET ? leavesOf(test, NOT_MET) : none,
    questions: decides && factual === UNKNOWN ? questionsOf(rule, test, onlyIf, unless) : none,
    presumptions: restsOnTest ? presumptionsOf(test) : none,
  };
}

/** Exemptions are asked about only once the test fails; while it is undecided, the test is asked about. */
function questionsOf(
  rule: Rule,
  test: FindingNode,
  onlyIf: FindingNode | null,
  unless: FindingNode | null,
): readonly Question[] {
  const bites = test.outcome === NOT_MET;
  const open = bites ? [onlyIf, unless] : [test, onlyIf];
  return open.flatMap((node) => (node ? leavesOf(node, UNKNOWN) : [])).map((leaf) => questionOf(rule, leaf));
}

export function questionOf(rule: Rule, { leaf, cause, baseDays, years }: LeafFinding): Question {
  const about = subjectOf(leaf.criterion);
  if (cause === "notice_silent" || !about) {
    const baseDate = `${rule.id}:${leaf.path}`;
    return {
      id: `agency:${baseDate}`,
      to: "agency",
      about: { baseDate },
      leaf,
      cause: "notice_silent",
      baseDays,
      years,
    };
  }
  // A presumed leaf has no cause: it is met.
  const unsaid = "list" in about ? "list_open" : "not_given";
  return { id: subjectKey(about), to: "company", about, leaf, cause: cause ?? unsaid, baseDays, years };
}

/** The leaves that the company could answer to settle a node that is presumed or left to a person; null if none can. */
export function settlingLeaves(node: FindingNode): readonly LeafFinding[] | null {
  if (node.kind === "leaf") {
    if (node.isPresumed || node.outcome === UNKNOWN) return [node];
    return node.outcome === MET ? [] : null;
  }
  const parts = node.children.map(settlingLeaves);
  const able = parts.filter((part) => part !== null);
  return able.length === 0 || (node.kind === "all" && able.length < parts.length) ? null : able.flat();
}

/** The presumed leaves that a node rests on. With a review beside them the node is to check, and still rests on them. */
function presumptionsOf(node: FindingNode): readonly LeafFinding[] {
  if (node.kind === "leaf") return node.isPresumed ? [node] : none;
  let presumed: readonly LeafFinding[] = none;
  for (const child of node.children) {
    if (child.outcome < node.outcome) continue;
    const ofChild = presumptionsOf(child);
    // An alternative that holds without presuming anything is enough.
    if (node.kind === "any" && ofChild.length === 0) return none;
    if (ofChild.length > 0) presumed = [...presumed, ...ofChild];
  }
  return presumed;
}

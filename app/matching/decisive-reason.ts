import { changeableOf } from "./changes/changeable.ts";
import type { FindingNode, GroupFinding, LeafFinding } from "./explain.ts";
import type { Changeable } from "./facts.ts";
import type { Finding, Question } from "./findings.ts";
import type { Judgement, Reasons } from "./judge.ts";
import { NOT_MET } from "./outcome.ts";
import { isMachineRead, type Track } from "./rule.ts";
import type { Conclusion } from "./verdict.ts";

/** What a reason is given for: an opportunity, or one of its tracks. */
type Judged = Conclusion & Reasons & Pick<Judgement, "track">;

/** The reason for a verdict in one line, for a card. */
export type DecisiveReason =
  /** `isByPerson`: the facts speak against it, but a person decides. `others`: how many more rules fail. */
  | { kind: "fails"; failure: Failure; isByPerson: boolean; others: number }
  | { kind: "asks"; question: Question; others: number }
  /** Every rule waits for a person; without `checks`, nothing is known of the company. */
  | { kind: "awaits"; checks: number }
  /** Of the rules that apply, how many are met, how many exclusions are not the case, and how many a person checks. */
  | { kind: "holds"; requirements: number; exclusions: number; checks: number; isComplete: boolean };

/**
 * The leaves that together cause a failure: of a requirement any one of which would do, of an exclusion all of which hold.
 * The easiest to change comes first.
 */
export type Failure = { leaves: readonly LeafFinding[]; isExclusion: boolean };

/** The harder a failure is to change, the more it tells. An opportunity's own question counts as little as a decision. */
const weights: Record<Changeable, number> = { never: 3, waiting: 2, effort: 1, decision: 0 };

/** Null where nothing was judged. */
export function decisiveReason(judgement: Judged): DecisiveReason | null {
  switch (judgement.verdict) {
    case "not_judged":
      return null;
    case "not_eligible":
      return hardest(against(judgement), false);
    case "probably_not":
      return hardest(against(judgement), true);
    case "needs_information":
      return missing(judgement);
    default:
      return holding(judgement);
  }
}

/** What speaks against the company. What it does not meet whichever track it chooses comes before anything of one track. */
function against(judgement: Judged): readonly Finding[] {
  const { verdict, basis, failing, doubts } = judgement;
  // What a machine has read is no reason for what a person's reading comes to.
  const ofBasis = ({ rule }: Finding) => basis === "machine" || !isMachineRead(rule);
  const all = (verdict === "not_eligible" ? failing : doubts).filter(ofBasis);
  const common = all.filter((finding) => isCommon(finding, judgement));
  return common.length > 0 ? common : all;
}

function isCommon({ rule }: Finding, { track }: Judged): boolean {
  return !track?.rules.includes(rule);
}

/** The track that a reason is about; null where it counts for all of them. */
export function trackOfReason(judgement: Judged, reason: DecisiveReason): Track | null {
  const { track, findings } = judgement;
  const isOfAll = (found: readonly Finding[]) => found.some((finding) => isCommon(finding, judgement));
  if (reason.kind === "fails") return isOfAll(against(judgement)) ? null : track;
  if (reason.kind !== "asks") return track;
  const asking = findings.filter(({ questions }) => questions.some(({ id }) => id === reason.question.id));
  return isOfAll(asking) ? null : track;
}

/** Of several failures the one that is hardest to change: the others can still be overcome. */
function hardest(findings: readonly Finding[], isByPerson: boolean): DecisiveReason | null {
  const [first] = findings.toSorted((a, b) => weightOf(b.test) - weightOf(a.test));
  return first ? { kind: "fails", failure: failureOf(first), isByPerson, others: findings.length - 1 } : null;
}

function failureOf({ rule, test }: Finding): Failure {
  const leaves = causesOf(test).toSorted((a, b) => weightOf(a) - weightOf(b));
  return { leaves, isExclusion: rule.as === "exclusion" };
}

/** Of `any`, what fails in each part, as each of them would have been enough; of `all`, the part that is hardest to change. */
function causesOf(node: FindingNode): readonly LeafFinding[] {
  if (node.kind === "leaf") return [node];
  if (node.kind === "any") return node.children.flatMap(causesOf);
  const [worst] = failingParts(node).toSorted((a, b) => weightOf(b) - weightOf(a));
  return worst ? causesOf(worst) : [];
}

/** How hard it is to change a part that is not met. */
function weightOf(node: FindingNode): number {
  if (node.kind === "leaf") {
    const change = changeableOf(node.leaf.criterion);
    return change ? weights[change] : 0;
  }
  const parts = failingParts(node).map(weightOf);
  return node.kind === "any" ? Math.min(...parts) : Math.max(...parts);
}

function failingParts({ children }: GroupFinding): readonly FindingNode[] {
  return children.filter(({ outcome }) => outcome === NOT_MET);
}

/** Questions to the company come before questions to the agency. */
function missing({ questions, checks }: Judged): DecisiveReason {
  const question = questions.find(({ to }) => to === "company") ?? questions[0];
  if (!question) return { kind: "awaits", checks: checks.length };
  return { kind: "asks", question, others: questions.length - 1 };
}

function holding({ findings, checks, verdict }: Judged): DecisiveReason {
  const met = findings.filter(({ outcome }) => outcome === "met");
  const exclusions = met.filter(({ rule }) => rule.as === "exclusion").length;
  return {
    kind: "holds",
    requirements: met.length - exclusions,
    exclusions,
    checks: checks.length,
    isComplete: verdict === "eligible",
  };
}

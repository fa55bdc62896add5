import { changeableOf } from "./changes/changeable.ts";
import type { Changeable } from "./facts.ts";
import type { LeafFinding, Question } from "./findings.ts";
import type { Judgement } from "./judge.ts";

/** The reason for a verdict in one line, for a card. */
export type DecisiveReason =
  | { kind: "fails"; leaf: LeafFinding; others: number }
  | { kind: "asks"; question: Question; others: number }
  /** `rules` that apply, `checks` of them left to the agency. */
  | { kind: "holds"; rules: number; checks: number; isComplete: boolean };

/** The harder a failure is to change, the more it tells. An opportunity's own question counts as little as a decision. */
const weights: Record<Changeable, number> = { never: 3, waiting: 2, effort: 1, decision: 0 };

/** Null where nothing was judged. */
export function decisiveReason({
  verdict,
  failing,
  questions,
  findings,
  checks,
}: Judgement): DecisiveReason | null {
  if (verdict === "not_judged") return null;
  if (verdict === "not_eligible") {
    const [leaf] = failing.flatMap(({ blamed }) => blamed).toSorted((a, b) => weightOf(b) - weightOf(a));
    return leaf ? { kind: "fails", leaf, others: failing.length - 1 } : null;
  }
  if (verdict === "needs_information") {
    // Questions to the company come before questions to the agency.
    const question = questions.find(({ to }) => to === "company") ?? questions[0];
    return question ? { kind: "asks", question, others: questions.length - 1 } : null;
  }
  const applying = findings.filter(({ outcome }) => outcome !== "does_not_apply");
  return {
    kind: "holds",
    rules: applying.length,
    checks: checks.length,
    isComplete: verdict === "eligible",
  };
}

function weightOf({ leaf }: LeafFinding): number {
  const change = changeableOf(leaf.criterion);
  return change ? weights[change] : 0;
}

import { type Finding, findingOf, isDecisive, type Question } from "./findings.ts";
import type { CompiledRule, CompiledRuleSet } from "./judging/compile.ts";
import { evaluate, type Leaf } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { greater, MET, NOT_MET, type Outcome, TO_CHECK } from "./outcome.ts";
import type { RuleSet } from "./rule.ts";

export type Verdict = "eligible" | "no_obstacle_found" | "needs_information" | "not_eligible" | "not_judged";

export type Judgement = {
  verdict: Verdict;
  findings: readonly Finding[];
  /** What the company does not meet. */
  failing: readonly Finding[];
  /** What a person at the agency still looks at. */
  checks: readonly Finding[];
  questions: readonly Question[];
  /** Leaves that were met only because the profile is silent. */
  presumptions: readonly Leaf[];
};

export const notJudged: Judgement = {
  verdict: "not_judged",
  findings: [],
  failing: [],
  checks: [],
  questions: [],
  presumptions: [],
};

/** What the facts say of a rule, before it is asked who decides. */
function factualOutcome({ test, notOnlyIf, unless }: CompiledRule, company: Knowledge): Outcome {
  const tested = evaluate(test, company);
  if (tested === MET) return MET;
  const notApplied = notOnlyIf ? evaluate(notOnlyIf, company) : NOT_MET;
  const exempted = unless ? evaluate(unless, company) : NOT_MET;
  return greater(tested, greater(notApplied, exempted));
}

/** How a rule turns out, without saying why. */
export function ruleOutcome(compiled: CompiledRule, company: Knowledge): Outcome {
  return isDecisive(compiled.rule) ? factualOutcome(compiled, company) : TO_CHECK;
}

/** The verdict alone, as the catalogue needs it for every opportunity: no findings are made. */
export function verdictOf({ ruleSet, rules }: CompiledRuleSet, company: Knowledge | null): Verdict {
  if (!company || !isRead(ruleSet)) return "not_judged";
  let root: Outcome = MET;
  for (const rule of rules) {
    const outcome = ruleOutcome(rule, company);
    if (outcome === NOT_MET) return "not_eligible";
    if (outcome < root) root = outcome;
  }
  if (root < TO_CHECK) return "needs_information";
  return ruleSet.completeness === "complete" ? "eligible" : "no_obstacle_found";
}

/** A notice of which no rule was read says nothing; one that was read whole may demand nothing. */
export function isRead({ completeness, rules }: RuleSet): boolean {
  return completeness === "complete" || (completeness === "partial" && rules.length > 0);
}

/** The verdict with everything it rests on. */
export function judge(compiled: CompiledRuleSet, company: Knowledge | null): Judgement {
  const verdict = verdictOf(compiled, company);
  if (!company || verdict === "not_judged") return notJudged;
  const findings = compiled.rules.map((rule) => findingOf(rule, compiled.moment, company));
  return {
    verdict,
    findings,
    failing: findings.filter(({ outcome }) => outcome === "not_met"),
    checks: findings.filter(({ outcome }) => outcome === "to_check"),
    questions: distinctQuestions(findings.flatMap((finding) => finding.questions)),
    presumptions: findings.flatMap((finding) => finding.presumptions),
  };
}

/** The same thing is asked once, however many rules want to know it. */
function distinctQuestions(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** The number in a verdict's words: checks that a person makes, or questions that are open. */
export function verdictCount({ verdict, checks, questions }: Judgement): number {
  return verdict === "needs_information" ? questions.length : checks.length;
}

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
  /** What a person at the agency still checks. */
  checks: readonly Finding[];
  questions: readonly Question[];
  /** Leaves met only by presumption, because the profile is silent. */
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

/** What the facts say about a rule, whoever decides it. */
function factualOutcome({ test, notOnlyIf, unless }: CompiledRule, company: Knowledge): Outcome {
  const tested = evaluate(test, company);
  if (tested === MET) return MET;
  const notApplied = notOnlyIf ? evaluate(notOnlyIf, company) : NOT_MET;
  const exempted = unless ? evaluate(unless, company) : NOT_MET;
  return greater(tested, greater(notApplied, exempted));
}

/** The outcome of a rule, without reasons. */
export function ruleOutcome(compiled: CompiledRule, company: Knowledge): Outcome {
  return isDecisive(compiled.rule) ? factualOutcome(compiled, company) : TO_CHECK;
}

/** The verdict without findings, as the catalogue needs it for every opportunity. */
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

/** Whether the rules allow a verdict: a notice read completely may have no rules at all. */
export function isRead({ completeness, rules }: RuleSet): boolean {
  return completeness === "complete" || (completeness === "partial" && rules.length > 0);
}

/** The verdict with its findings, checks, questions and presumptions. */
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

/** Each question once, however many rules ask it. */
function distinctQuestions(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** The number in a verdict's words: the agency's checks, or the open questions. */
export function verdictCount({ verdict, checks, questions }: Judgement): number {
  return verdict === "needs_information" ? questions.length : checks.length;
}

import type { LeafFinding } from "./explain.ts";
import { type Finding, findingOf, type Question, questionOf, settlingLeaves } from "./findings.ts";
import { type CompiledRule, type CompiledRuleSet, isDecisive } from "./judging/compile.ts";
import { evaluate } from "./judging/node.ts";
import { isAnythingKnown, type Knowledge } from "./knowledge.ts";
import { greater, lesser, MET, NOT_MET, type Outcome, TO_CHECK } from "./outcome.ts";
import type { RuleSet } from "./rule.ts";
import { type Conclusion, conclusionsBy, unjudged, type Verdict } from "./verdict.ts";

export type Judgement = Conclusion & {
  findings: readonly Finding[];
  /** What the company does not meet. */
  failing: readonly Finding[];
  /** What a person at the agency still checks. */
  checks: readonly Finding[];
  /** Those of the checks that the facts speak against. */
  doubts: readonly Finding[];
  questions: readonly Question[];
  /** Leaves met only by presumption, because the profile is silent. */
  presumptions: readonly LeafFinding[];
};

export const notJudged: Judgement = {
  ...unjudged,
  findings: [],
  failing: [],
  checks: [],
  doubts: [],
  questions: [],
  presumptions: [],
};

/** What the facts say about a rule, whoever decides it; with presumptions, or by what is known alone. */
function factualOutcome(
  { test, notOnlyIf, unless }: CompiledRule,
  company: Knowledge,
  mayPresume = true,
): Outcome {
  const tested = evaluate(test, company, mayPresume);
  if (tested === MET) return MET;
  const notApplied = notOnlyIf ? evaluate(notOnlyIf, company) : NOT_MET;
  const exempted = unless ? evaluate(unless, company) : NOT_MET;
  return greater(tested, greater(notApplied, exempted));
}

/** The outcome of a rule, without reasons. */
export function ruleOutcome(compiled: CompiledRule, company: Knowledge): Outcome {
  return compiled.decides ? factualOutcome(compiled, company) : TO_CHECK;
}

/** What the facts say of a rule, whoever decides it, without reasons; null where it does not apply, or exempts. */
export function suggestedOutcome(
  { test, notOnlyIf, unless }: CompiledRule,
  company: Knowledge,
): Outcome | null {
  const notApplied = notOnlyIf ? evaluate(notOnlyIf, company) : NOT_MET;
  const exempted = unless ? evaluate(unless, company) : NOT_MET;
  if (notApplied === MET || exempted === MET) return null;
  return greater(evaluate(test, company), greater(notApplied, exempted));
}

/** The verdict alone, without findings. */
export function verdictOf(compiled: CompiledRuleSet, company: Knowledge | null): Verdict {
  return conclude(compiled, company).verdict;
}

/**
 * The verdict and its basis without findings, as the catalogue needs it for every opportunity. What a person has read and
 * what a machine has read are judged apart, and the worse decides. The basis is a person's if what a person has read comes
 * to the same by itself; what is open rests on all rules.
 */
export function conclude(compiled: CompiledRuleSet, company: Knowledge | null): Conclusion {
  const { ruleSet, rules, byPerson, byMachine } = compiled;
  if (!company || !isRead(ruleSet)) return unjudged;
  const person = decided(byPerson, company);
  if (person === NOT_MET) return conclusionsBy.person.not_eligible;
  const machine = decided(byMachine, company);
  if (machine === NOT_MET) return conclusionsBy.machine.not_eligible;
  if (isDoubted(byPerson, company)) return conclusionsBy.person.probably_not;
  if (isDoubted(byMachine, company)) return conclusionsBy.machine.probably_not;
  if (lesser(person, machine) < TO_CHECK || !isGrounded(rules, company)) {
    const needsAnyway = person < TO_CHECK || !isGrounded(byPerson, company);
    const isByPerson = byMachine.length === 0 || (byPerson.length > 0 && needsAnyway);
    return conclusionsBy[isByPerson ? "person" : "machine"].needs_information;
  }
  if (byMachine.length > 0) return conclusionsBy.machine.no_obstacle_found;
  return conclusionsBy.person[ruleSet.completeness === "complete" ? "eligible" : "no_obstacle_found"];
}

/** The least outcome of the rules that decide. Most verdicts fall here, so what a person decides is looked at afterwards. */
function decided(rules: readonly CompiledRule[], company: Knowledge): Outcome {
  let least: Outcome = MET;
  for (const rule of rules) {
    if (!rule.decides) continue;
    least = lesser(least, factualOutcome(rule, company));
    if (least === NOT_MET) return least;
  }
  return least;
}

/** Whether the facts speak against what a person decides. */
function isDoubted(rules: readonly CompiledRule[], company: Knowledge): boolean {
  for (const rule of rules) if (!rule.decides && factualOutcome(rule, company) === NOT_MET) return true;
  return false;
}

/**
 * Whether something that is known speaks for the company: at least one rule is settled by it, rather than left to a person
 * or presumed. Where no rule was found, it is enough to know anything at all.
 */
function isGrounded(rules: readonly CompiledRule[], company: Knowledge): boolean {
  if (rules.length === 0) return isAnythingKnown(company);
  for (const rule of rules) if (rule.decides && factualOutcome(rule, company, false) === MET) return true;
  return false;
}

/** Whether the rules allow a verdict: a notice read completely may have no rules at all. */
function isRead({ completeness, rules }: RuleSet): boolean {
  return completeness === "complete" || (completeness === "partial" && rules.length > 0);
}

/** The verdict with its findings, checks, questions and presumptions. */
export function judge(compiled: CompiledRuleSet, company: Knowledge | null): Judgement {
  const conclusion = conclude(compiled, company);
  const { verdict } = conclusion;
  if (!company || verdict === "not_judged") return notJudged;
  const found = compiled.rules.map((rule) => findingOf(rule, compiled.moment, company));
  const isUngrounded =
    verdict === "needs_information" && found.every(({ questions }) => questions.length === 0);
  const findings = isUngrounded ? found.map(askingWhatSettles) : found;
  const checks = findings.filter(({ outcome }) => outcome === "to_check");
  return {
    ...conclusion,
    findings,
    failing: findings.filter(({ outcome }) => outcome === "not_met"),
    checks,
    doubts: checks.filter(({ suggested }) => suggested === "not_met"),
    questions: distinctQuestions(findings.flatMap((finding) => finding.questions)),
    presumptions: findings.flatMap((finding) => finding.presumptions),
  };
}

/** A presumption supports a verdict, but does not carry it alone: then it is asked, as is what would do without a person. */
function askingWhatSettles(finding: Finding): Finding {
  const { rule, test } = finding;
  if (!isDecisive(rule)) return finding;
  return { ...finding, questions: (settlingLeaves(test) ?? []).map((leaf) => questionOf(rule, leaf)) };
}

/** Each question once, however many rules ask it. */
function distinctQuestions(questions: readonly Question[]): readonly Question[] {
  if (questions.length < 2) return questions;
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

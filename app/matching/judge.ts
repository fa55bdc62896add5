import {
  type Finding,
  findingOf,
  isDecisive,
  type LeafFinding,
  type Question,
  questionOf,
  settlingLeaves,
} from "./findings.ts";
import type { CompiledRule, CompiledRuleSet } from "./judging/compile.ts";
import { evaluate } from "./judging/node.ts";
import { isAnythingKnown, type Knowledge } from "./knowledge.ts";
import { greater, lesser, MET, NOT_MET, type Outcome, TO_CHECK } from "./outcome.ts";
import type { RuleSet } from "./rule.ts";

/**
 * `probably_not`: a person decides, and the facts speak against it. `needs_information`: also where nothing that is known
 * settles any rule, so that all of them wait for a person or an answer.
 */
export type Verdict =
  | "eligible"
  | "no_obstacle_found"
  | "needs_information"
  | "probably_not"
  | "not_eligible"
  | "not_judged";

/** Whether a company may apply, as far as the rules were read: the only verdicts that are called open. */
export function isOpen(verdict: Verdict): boolean {
  return verdict === "eligible" || verdict === "no_obstacle_found";
}

export type Judgement = {
  verdict: Verdict;
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
  verdict: "not_judged",
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
  return isDecisive(compiled.rule) ? factualOutcome(compiled, company) : TO_CHECK;
}

/** The verdict without findings, as the catalogue needs it for every opportunity. */
export function verdictOf({ ruleSet, rules }: CompiledRuleSet, company: Knowledge | null): Verdict {
  if (!company || !isRead(ruleSet)) return "not_judged";
  let root: Outcome = MET;
  // Most are decided here: rules that only a person decides are looked at for the others alone.
  for (const rule of rules) {
    if (!isDecisive(rule.rule)) continue;
    root = lesser(root, factualOutcome(rule, company));
    if (root === NOT_MET) return "not_eligible";
  }
  if (rules.some((rule) => !isDecisive(rule.rule) && factualOutcome(rule, company) === NOT_MET))
    return "probably_not";
  if (root < TO_CHECK || !isGrounded(rules, company)) return "needs_information";
  return ruleSet.completeness === "complete" ? "eligible" : "no_obstacle_found";
}

/**
 * Whether something that is known speaks for the company: at least one rule is settled by it, rather than left to a person
 * or presumed. Where no rule was found, it is enough to know anything at all.
 */
function isGrounded(rules: readonly CompiledRule[], company: Knowledge): boolean {
  if (rules.length === 0) return isAnythingKnown(company);
  return rules.some((rule) => isDecisive(rule.rule) && factualOutcome(rule, company, false) === MET);
}

/** Whether the rules allow a verdict: a notice read completely may have no rules at all. */
function isRead({ completeness, rules }: RuleSet): boolean {
  return completeness === "complete" || (completeness === "partial" && rules.length > 0);
}

/** The verdict with its findings, checks, questions and presumptions. */
export function judge(compiled: CompiledRuleSet, company: Knowledge | null): Judgement {
  const verdict = verdictOf(compiled, company);
  if (!company || verdict === "not_judged") return notJudged;
  const found = compiled.rules.map((rule) => findingOf(rule, compiled.moment, company));
  const isUngrounded =
    verdict === "needs_information" && found.every(({ questions }) => questions.length === 0);
  const findings = isUngrounded ? found.map(askingWhatSettles) : found;
  const checks = findings.filter(({ outcome }) => outcome === "to_check");
  return {
    verdict,
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
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

import type { Locale } from "#app/i18n/locale.ts";
import type { Finding, FindingNode, LeafFinding, RuleOutcome } from "../findings.ts";
import { type Judgement, type Verdict, verdictCount } from "../judge.ts";
import { negate, outcomeNames } from "../outcome.ts";
import { groupText, leafText, ruleText } from "../sentences.ts";
import {
  baseDaysText,
  causeText,
  outcomeWord,
  outcomeWords,
  ownText,
  questionText,
  subjectText,
  verdictWords,
} from "./finding-text.ts";

/** A judgement in one language, as plain data that a page can show or an API can answer with. */
export type DescribedJudgement = {
  verdict: Verdict;
  words: string;
  rules: readonly DescribedRule[];
  questions: readonly string[];
  presumptions: readonly string[];
};

export type DescribedRule = {
  id: string;
  outcome: RuleOutcome;
  word: string;
  sentence: string;
  /** What the facts suggest, where a person decides. */
  suggested: string | null;
  parts: readonly DescribedPart[];
};

/** One line of the tree under a rule: a group with its parts, or a leaf with our value, base date and cause. */
export type DescribedPart = {
  path: string;
  outcome: RuleOutcome;
  word: string;
  text: string;
  own: string | null;
  base: string | null;
  cause: string | null;
  parts: readonly DescribedPart[];
};

export function describeJudgement(judgement: Judgement, locale: Locale): DescribedJudgement {
  return {
    verdict: judgement.verdict,
    words: verdictWords[judgement.verdict](verdictCount(judgement))[locale],
    rules: judgement.findings.map((finding) => describeRule(finding, locale)),
    questions: judgement.questions.map((question) => questionText(question, locale)),
    presumptions: [...new Set(judgement.presumptions.map((leaf) => subjectText(leaf, locale)))],
  };
}

function describeRule(finding: Finding, locale: Locale): DescribedRule {
  const { rule, outcome, suggested } = finding;
  const conditions = [finding.test, finding.onlyIf, finding.unless];
  return {
    id: rule.id,
    outcome,
    word: outcomeWords[outcome][locale],
    sentence: ruleText(rule, locale),
    suggested: suggested === outcome ? null : outcomeWords[suggested][locale],
    parts: conditions.flatMap((node) => (node ? [describePart(node, locale)] : [])),
  };
}

function describePart(node: FindingNode, locale: Locale): DescribedPart {
  const { isNegated, path } = node.kind === "leaf" ? node.leaf : node;
  // `onlyIf` is judged turned round, as what frees from the rule; shown is whether the rule applies.
  const isCondition = path.startsWith("onlyIf");
  const judged = isCondition ? negate(node.outcome) : node.outcome;
  const outcome = outcomeNames[judged];
  const word = outcomeWord(judged, isNegated !== isCondition, locale);
  if (node.kind === "leaf") return { outcome, word, ...describeLeaf(node, locale) };
  // Shown as it was written: of what is turned round, 'all' was 'any'.
  const written = node.kind === "all" ? "any" : "all";
  return {
    path: node.path,
    outcome,
    word,
    text: groupText(isNegated ? written : node.kind, locale),
    own: null,
    base: null,
    cause: null,
    parts: node.children.map((child) => describePart(child, locale)),
  };
}

function describeLeaf(finding: LeafFinding, locale: Locale): Omit<DescribedPart, "outcome" | "word"> {
  const { leaf, baseDays, cause } = finding;
  return {
    path: leaf.path,
    text: leafText(leaf.criterion, locale, leaf.scope),
    own: ownText(finding, locale),
    base: baseDaysText(baseDays, locale),
    cause: cause && causeText(cause, locale),
    parts: [],
  };
}

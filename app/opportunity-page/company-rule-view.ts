import { type Locale, localePath } from "#app/i18n/locale.ts";
import type { Finding, FindingNode, LeafFinding, RuleOutcome } from "#app/matching/findings.ts";
import { MET, NOT_MET, negate, type OutcomeName, outcomeNames } from "#app/matching/outcome.ts";
import { groupText, leafText } from "#app/matching/sentences.ts";
import {
  baseDaysText,
  causeText,
  companyValueText,
  outcomeWord,
  outcomeWords,
  subjectText,
} from "#app/matching/text/finding-text.ts";
import { type AnswerForm, answerFormOf, changeFormOf, profileStepOf } from "./answer-form-view.ts";
import { companyWords } from "./company-words.ts";

/** One rule, judged for the viewing company. */
export type CompanyRuleView = {
  outcome: RuleOutcome;
  word: string;
  /** What the facts suggest, where a person decides. */
  suggested: string | null;
  parts: readonly CompanyPartView[];
  forms: readonly AnswerForm[];
};

/** One line of a rule: a group with its parts, or a condition with the company's value, base date and cause. */
export type CompanyPartView = {
  path: string;
  outcome: OutcomeName;
  word: string;
  text: string;
  notes: readonly string[];
  change: ProfileLink | null;
  parts: readonly CompanyPartView[];
};

/** Leads to the step of the profile where a value is entered, and back again. */
export type ProfileLink = { to: string; text: string; label: string };

export type Where = { companyId: number; opportunityId: number; mayAnswer: boolean; locale: Locale };

/** `asked`: ids of questions that already have a form; a question shared by several rules has one in the first. */
export function companyRuleView(finding: Finding, asked: Set<string>, where: Where): CompanyRuleView {
  const { rule, outcome, suggested, test, onlyIf, unless } = finding;
  const nodes = [test, onlyIf, unless].filter((node) => node !== null);
  return {
    outcome,
    word: wordOf(outcome, rule.as === "exclusion", where.locale),
    suggested:
      suggested === outcome
        ? null
        : companyWords[where.locale].suggested(wordOf(suggested, rule.as === "exclusion", where.locale)),
    parts: nodes.map((node) => partOf(node, where)),
    forms: where.mayAnswer ? formsOf(finding, nodes, asked, where) : [],
  };
}

/** An exclusion is worded by whether it applies, not as 'not this: met'. */
function wordOf(outcome: RuleOutcome, isExclusion: boolean, locale: Locale): string {
  if (isExclusion && outcome === "met") return outcomeWord(MET, true, locale);
  if (isExclusion && outcome === "not_met") return outcomeWord(NOT_MET, true, locale);
  return outcomeWords[outcome][locale];
}

function formsOf(
  { questions }: Finding,
  nodes: readonly FindingNode[],
  asked: Set<string>,
  { locale }: Where,
): AnswerForm[] {
  const open = questions
    .filter(({ to }) => to === "company")
    .map((question) => answerFormOf(question, locale));
  const answered = nodes
    .flatMap(leavesBelow)
    .map(({ leaf, value, baseDays }) =>
      value === undefined ? null : changeFormOf(leaf, { value, baseDays }, locale),
    );
  return [...open, ...answered]
    .filter((form) => form !== null)
    .filter(({ id }) => {
      const isNew = !asked.has(id);
      asked.add(id);
      return isNew;
    });
}

function leavesBelow(node: FindingNode): readonly LeafFinding[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesBelow);
}

function partOf(node: FindingNode, where: Where): CompanyPartView {
  const { isNegated, path } = node.kind === "leaf" ? node.leaf : node;
  // `onlyIf` is judged negated, as an exemption; the page shows whether the rule applies.
  const isCondition = path.startsWith("onlyIf");
  const judged = isCondition ? negate(node.outcome) : node.outcome;
  const shared = {
    path,
    outcome: outcomeNames[judged],
    word: outcomeWord(judged, isNegated !== isCondition, where.locale),
  };
  if (node.kind === "leaf") return { ...shared, ...leafPart(node, where), parts: [] };
  // Shown as written: under a negation, 'all' was 'any'.
  const written = node.kind === "all" ? "any" : "all";
  return {
    ...shared,
    text: groupText(isNegated ? written : node.kind, where.locale),
    notes: [],
    change: null,
    parts: node.children.map((child) => partOf(child, where)),
  };
}

function leafPart(finding: LeafFinding, where: Where): Pick<CompanyPartView, "text" | "notes" | "change"> {
  const { locale } = where;
  const page = companyWords[locale];
  const { leaf, baseDays, cause } = finding;
  const value = companyValueText(finding, locale);
  const base = baseDaysText(baseDays, locale);
  return {
    text: leafText(leaf.criterion, locale, leaf.scope),
    notes: [
      value === null ? null : `${page.company}: ${value}`,
      base === null ? null : `${page.base}: ${base}`,
      cause && causeText(cause, locale),
    ].filter((note) => note !== null),
    change: profileLinkOf(finding.leaf, where, finding.value !== undefined),
  };
}

export function profileLinkOf(leaf: LeafFinding["leaf"], where: Where, isKnown = true): ProfileLink | null {
  const entered = profileStepOf(leaf);
  if (entered === null || !where.mayAnswer) return null;
  const page = companyWords[where.locale];
  const back = localePath(where.locale, `/opportunities/${where.opportunityId}#who`);
  const name = subjectText(leaf, where.locale);
  return {
    to: `/company/${where.companyId}/profile/${entered.step}?returnTo=${encodeURIComponent(back)}#${entered.name}`,
    text: isKnown ? page.change : page.enter,
    label: isKnown ? page.changeOf(name) : page.enterOf(name),
  };
}

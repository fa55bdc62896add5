import { type Locale, localePath } from "#app/i18n/locale.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import type { FindingNode, LeafFinding } from "#app/matching/explain.ts";
import type { Finding, RuleOutcome } from "#app/matching/findings.ts";
import { subjectText } from "#app/matching/text/finding-text.ts";
import { judgedRuleView, type PartView } from "#app/matching/text/judgement-view.ts";
import { questionPath, signUpPath } from "#app/quick-check/said-view.ts";
import { type AnswerForm, answerFormOf, changeFormOf, profileStepOf } from "./answer-form-view.ts";
import { companyWords } from "./company-words.ts";

/** One rule, judged for the viewing company. */
export type CompanyRuleView = {
  outcome: RuleOutcome;
  word: string;
  /** What the facts suggest, where a person decides. */
  suggested: string | null;
  /** They speak against it. */
  isDoubted: boolean;
  parts: readonly CompanyPartView[];
  forms: readonly AnswerForm[];
};

/** One line of a rule: a group with its parts, or a condition with the company's value, base date and cause. */
export type CompanyPartView = {
  path: string;
  outcome: RuleOutcome;
  word: string;
  text: string;
  notes: readonly string[];
  change: ProfileLink | null;
  parts: readonly CompanyPartView[];
};

/** Leads to the step of the profile where a value is entered, and back again. */
export type ProfileLink = { to: string; text: string; label: string };

/** Whose facts they are: a company's, from its profile, or a visitor's answers. */
export type Subject = { companyId: number; mayAnswer: boolean } | "visitor";

export type Where = { subject: Subject; opportunityId: number; locale: Locale };

/** `asked`: ids of questions that already have a form; a question shared by several rules has one in the first. */
export function companyRuleView(finding: Finding, asked: Set<string>, where: Where): CompanyRuleView {
  const { test, onlyIf, unless } = finding;
  const nodes = [test, onlyIf, unless].filter((node) => node !== null);
  const leaves = new Map(nodes.flatMap(leavesBelow).map((leaf) => [leaf.leaf.path, leaf]));
  const { outcome, word, suggested, isDoubted, parts } = judgedRuleView(finding, where.locale);
  return {
    outcome,
    word,
    suggested: suggested === null ? null : companyWords[where.locale].suggested(suggested),
    isDoubted,
    parts: parts.map((part) => partOf(part, leaves, where)),
    forms:
      where.subject !== "visitor" && where.subject.mayAnswer ? formsOf(finding, nodes, asked, where) : [],
  };
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
    .map(({ leaf, value, years }) =>
      value === undefined ? null : changeFormOf(leaf, { value, years }, locale),
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

/** The part as every page shows it, with a link that leads to where its value is entered. */
function partOf(part: PartView, leaves: ReadonlyMap<string, LeafFinding>, where: Where): CompanyPartView {
  const page = companyWords[where.locale];
  const { path, outcome, word, text, companyValue, base, cause, parts } = part;
  const finding = leaves.get(path);
  return {
    path,
    outcome,
    word,
    text,
    notes: [
      companyValue === null ? null : `${page.company}: ${companyValue}`,
      base === null ? null : `${page.base}: ${base}`,
      where.subject === "visitor" && finding?.cause === "not_given" ? page.notAnswered : cause,
    ].filter((note) => note !== null),
    change: finding
      ? profileLinkOf(finding.leaf, where, { isKnown: finding.value !== undefined, years: finding.years })
      : null,
    parts: parts.map((child) => partOf(child, leaves, where)),
  };
}

/** Where the value of a leaf is entered; null where it is entered nowhere, or not by this viewer. */
export function profileLinkOf(
  leaf: LeafFinding["leaf"],
  { subject, opportunityId, locale }: Where,
  { isKnown = true, years = [] }: { isKnown?: boolean; years?: readonly string[] } = {},
): ProfileLink | null {
  const entered = profileStepOf(leaf);
  // Questions of one opportunity are kept with a company.
  if (subject === "visitor" && "ask" in leaf.criterion)
    return {
      to: signUpPath,
      text: companyWords[locale].signUp,
      label: companyWords[locale].answerOf(subjectText(leaf, locale)),
    };
  if (entered === null) return null;
  const page = companyWords[locale];
  const back = `/opportunities/${opportunityId}#who`;
  const name = subjectText(leaf, locale);
  const change = { text: page.change, label: page.changeOf(name) };
  if (subject === "visitor") {
    const to = questionPath(entered.name, { back, years });
    return to === null
      ? null
      : { to, ...(isKnown ? change : { text: page.answerIt, label: page.answerOf(name) }) };
  }
  if (!subject.mayAnswer) return null;
  return {
    to: `/company/${subject.companyId}/profile/${entered.step}${returnQuery(localePath(locale, back))}#about-${entered.name}`,
    ...(isKnown ? change : { text: page.enter, label: page.enterOf(name) }),
  };
}

import type { Locale } from "#app/i18n/locale.ts";
import type { FindingNode, LeafFinding } from "../explain.ts";
import type { Finding, RuleOutcome } from "../findings.ts";
import type { Judgement } from "../judge.ts";
import { negate, outcomeNames } from "../outcome.ts";
import { groupText, leafText, ruleText } from "../sentences.ts";
import type { Conclusion } from "../verdict.ts";
import {
  baseDaysText,
  causeText,
  companyValueText,
  outcomeWord,
  questionText,
  ruleWord,
  subjectText,
} from "./finding-text.ts";
import { choiceText, type JudgedTrackView, judgedTrackView } from "./track-text.ts";
import { verdictText } from "./verdict-text.ts";

/** A judgement in one language, as plain data for a page or the API. */
export type JudgementView = Conclusion & {
  words: string;
  /** Those that count whichever track is chosen. */
  rules: readonly JudgedRuleView[];
  /** That one of several tracks may be chosen; null without tracks. */
  choice: string | null;
  /** Each with the rules of its own. */
  tracks: readonly (JudgedTrackView & { isChosen: boolean; rules: readonly JudgedRuleView[] })[];
  questions: readonly string[];
  presumptions: readonly string[];
};

export type JudgedRuleView = {
  id: string;
  outcome: RuleOutcome;
  word: string;
  sentence: string;
  /** What the facts suggest where a person decides; otherwise null. */
  suggested: string | null;
  /** The facts speak against what a person decides. */
  isDoubted: boolean;
  parts: readonly PartView[];
};

/** One line of the tree under a rule: a group with its parts, or a leaf with the company's value, base date and cause. */
export type PartView = {
  path: string;
  outcome: RuleOutcome;
  word: string;
  text: string;
  companyValue: string | null;
  base: string | null;
  cause: string | null;
  parts: readonly PartView[];
};

export function judgementView(judgement: Judgement, locale: Locale): JudgementView {
  const { tracks } = judgement;
  const ofTracks = new Set(tracks.flatMap(({ track }) => track.rules));
  const viewsOf = (findings: readonly Finding[], isOfTrack: boolean) =>
    findings
      .filter(({ rule }) => ofTracks.has(rule) === isOfTrack)
      .map((finding) => judgedRuleView(finding, locale));
  return {
    verdict: judgement.verdict,
    basis: judgement.basis,
    words: verdictText(judgement, locale),
    rules: viewsOf(judgement.findings, false),
    choice:
      tracks.length > 0
        ? choiceText(
            tracks.map(({ track }) => track),
            locale,
          )
        : null,
    tracks: tracks.map((judged) => ({
      ...judgedTrackView(judged, locale),
      isChosen: judged.track === judgement.track,
      rules: viewsOf(judged.findings, true),
    })),
    questions: judgement.questions.map((question) => questionText(question, locale)),
    presumptions: [...new Set(judgement.presumptions.map(({ leaf }) => subjectText(leaf, locale)))],
  };
}

/** One rule as judged, for every page that shows it. */
export function judgedRuleView(finding: Finding, locale: Locale): JudgedRuleView {
  const { rule, outcome, suggested } = finding;
  const conditions = [finding.test, finding.onlyIf, finding.unless];
  return {
    id: rule.id,
    outcome,
    word: ruleWord(outcome, rule, locale),
    sentence: ruleText(rule, locale),
    suggested: suggested === outcome ? null : ruleWord(suggested, rule, locale),
    isDoubted: outcome === "to_check" && suggested === "not_met",
    parts: conditions.flatMap((node) => (node ? [partView(node, locale)] : [])),
  };
}

function partView(node: FindingNode, locale: Locale): PartView {
  const { isNegated, path } = node.kind === "leaf" ? node.leaf : node;
  // `onlyIf` is judged negated, because it exempts where it fails; the page shows whether the rule applies.
  const isCondition = path.startsWith("onlyIf");
  const judged = isCondition ? negate(node.outcome) : node.outcome;
  const outcome = outcomeNames[judged];
  const word = outcomeWord(judged, isNegated !== isCondition, locale);
  if (node.kind === "leaf") return { outcome, word, ...leafView(node, locale) };
  // Shown as written: negation turned 'all' into 'any'.
  const written = node.kind === "all" ? "any" : "all";
  return {
    path: node.path,
    outcome,
    word,
    text: groupText(isNegated ? written : node.kind, locale),
    companyValue: null,
    base: null,
    cause: null,
    parts: node.children.map((child) => partView(child, locale)),
  };
}

function leafView(finding: LeafFinding, locale: Locale): Omit<PartView, "outcome" | "word"> {
  const { leaf, baseDays } = finding;
  return {
    path: leaf.path,
    text: leafText(leaf.criterion, locale, leaf.scope),
    companyValue: companyValueText(finding, locale),
    base: baseDaysText(baseDays, locale),
    cause: causeText(finding, locale),
    parts: [],
  };
}

import { companyName } from "#app/accounts/company-name.ts";
import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { type VerdictView, verdictView } from "#app/card/verdict-view.ts";
import { formatDay, formatWon } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import { allFindings } from "#app/matching/judge.ts";
import type { Leaf } from "#app/matching/judging/node.ts";
import { criterionText } from "#app/matching/sentences.ts";
import { ceilingText, shareText } from "#app/matching/text/amount-text.ts";
import { type BonusLedgerView, bonusLedgerView } from "#app/matching/text/bonus-ledger-view.ts";
import { questionText, subjectText } from "#app/matching/text/finding-text.ts";
import { type JudgedTrackView, judgedTrackView } from "#app/matching/text/track-text.ts";
import { MACHINE_READER } from "#app/opportunities/opportunity.ts";
import { periodOf } from "#app/opportunities/status.ts";
import { type SaidView, saidView } from "#app/quick-check/said-view.ts";
import type { VisitorAnswers } from "#app/quick-check/visitor-answers.ts";
import {
  type CompanyRuleView,
  companyRuleView,
  type ProfileLink,
  profileLinkOf,
  type Subject,
} from "./company-rule-view.ts";
import { companyWords } from "./company-words.ts";
import { confirmedParts } from "./if-confirmed-view.ts";
import type { PageJudgement } from "./judge-for-page.server.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

/** What one opportunity means for the viewing company, or by a visitor's answers, in one language, as plain data. */
export type CompanyPageView = {
  /** Null for a visitor. */
  companyId: number | null;
  /** What the verdict of a visitor rests on; null for a company. */
  said: SaidView | null;
  title: string;
  judgedFor: string | null;
  verdict: VerdictView;
  /** Which of several periods counts, or that the notice gives none. */
  window: string | null;
  rules: Readonly<Record<string, CompanyRuleView>>;
  /** By the id of the track. */
  tracks: Readonly<Record<string, JudgedTrackView & { isChosen: boolean }>>;
  presumptions: Block<{ text: string; change: ProfileLink | null }> | null;
  checks: Block<string> | null;
  agency: Block<string> | null;
  ifConfirmed: { title: string; parts: readonly { name: string | null; lines: readonly string[] }[] };
  bonus: (BonusLedgerView & { texts: (typeof companyWords)["ko"]["bonus"] }) | null;
  amount: { title: string; rows: readonly { name: string; figure: string }[] } | null;
  /** Why the viewer may not answer here; null if they may. */
  mayNot: string | null;
  answer: { save: string; unknown: string };
};

export type Block<T> = { title: string; lead: string; items: readonly T[] };

/** Who asks: a company, or a visitor with answers. */
type Asker = { company: ViewerCompany; mayAnswer: boolean } | { answers: VisitorAnswers };

export function companyPageView(
  page: OpportunityPage,
  judged: PageJudgement,
  asker: Asker,
  { now, locale }: { now: number; locale: Locale },
): CompanyPageView {
  const text = companyWords[locale];
  const { judgement, bonus, amount, moment } = judged;
  const isVisitor = "answers" in asker;
  const subject: Subject = isVisitor ? "visitor" : { ...asker, companyId: asker.company.id };
  const where = { subject, opportunityId: page.id, locale };
  const asked = new Set<string>();
  const rules = allFindings(judgement).map(
    (finding) => [finding.rule.id, companyRuleView(finding, asked, where)] as const,
  );
  return {
    companyId: isVisitor ? null : asker.company.id,
    said: isVisitor ? saidView(asker.answers, `/opportunities/${page.id}#who`, locale) : null,
    title: text.title,
    judgedFor: isVisitor
      ? null
      : text.judgedFor(companyName(asker.company, locale), formatDay(moment.today, locale)),
    verdict: verdictView(judgement, locale),
    window: windowText(page, now, locale),
    rules: Object.fromEntries(rules),
    tracks: Object.fromEntries(
      judgement.tracks.map((one) => [
        one.track.id,
        { ...judgedTrackView(one, locale), isChosen: one.track === judgement.track },
      ]),
    ),
    presumptions: blockOf(
      text.presumptions,
      isVisitor ? text.presumptionsOfVisitor : text.presumptionsLead,
      distinctLeaves(
        judgement.presumptions.map(({ leaf }) => leaf),
        locale,
      ).map((leaf) => ({
        text: subjectText(leaf, locale),
        change: profileLinkOf(leaf, where, { isKnown: false }),
      })),
    ),
    checks: blockOf(
      text.checks,
      text.checksLead,
      judgement.checks.map(({ rule }) => printed(criterionText(rule.test, locale), locale).text),
    ),
    agency: blockOf(
      text.agency,
      text.agencyLead,
      judgement.questions
        .filter(({ to }) => to === "agency")
        .map((question) => questionText(question, locale)),
    ),
    ifConfirmed: { title: text.ifConfirmed.title, parts: confirmedParts(page, judged, locale) },
    bonus: bonus.entries.length === 0 ? null : { ...bonusLedgerView(bonus, locale), texts: text.bonus },
    amount: amount && amountView(amount, page.rules?.readBy === MACHINE_READER, locale),
    mayNot: isVisitor || asker.mayAnswer ? null : text.answer.mayNot,
    answer: { save: text.answer.save, unknown: text.answer.unknown },
  };
}

function blockOf<T>(title: string, lead: string, items: readonly T[]): Block<T> | null {
  return items.length === 0 ? null : { title, lead, items };
}

function distinctLeaves(leaves: readonly Leaf[], locale: Locale): readonly Leaf[] {
  return [...new Map(leaves.map((leaf) => [subjectText(leaf, locale), leaf])).values()];
}

function windowText({ windows }: OpportunityPage, now: number, locale: Locale): string | null {
  const page = companyWords[locale];
  const { window } = periodOf(windows, now);
  if (window === null) return page.noWindow;
  if (windows.length === 1) return null;
  const at = windows.findIndex((one) => Object.is(one, window));
  return page.window(at, locale === "ko" ? window.label : null);
}

function amountView(
  amount: NonNullable<PageJudgement["amount"]>,
  isByMachine: boolean,
  locale: Locale,
): CompanyPageView["amount"] {
  const { amount: text } = companyWords[locale];
  const { limit, remaining } = amount;
  return {
    title: isByMachine ? cardWords[locale].marked(text.title) : text.title,
    rows: [
      { name: text.limit, figure: ceilingText(amount, locale) ?? text.unknown },
      { name: text.rate, figure: shareText(amount, locale) ?? text.unknown },
      ...(remaining === null || remaining === limit
        ? []
        : [{ name: text.remaining, figure: formatWon(remaining, locale) }]),
    ],
  };
}

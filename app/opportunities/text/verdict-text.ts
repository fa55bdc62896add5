import type { Locale } from "#app/i18n/locale.ts";
import { verdictsTexts } from "#app/i18n/messages/verdicts/texts.ts";
import type { LeafFinding } from "#app/matching/findings.ts";
import { type Judgement, type Verdict, verdictCount } from "#app/matching/judge.ts";
import { criterionText, leafText } from "#app/matching/sentences.ts";
import { ownText, questionText, verdictWords } from "#app/matching/text/finding-text.ts";

/** A verdict as its sign says it, and the one reason that decides it. */
export type VerdictView = { verdict: Verdict; words: string; reason: string | null };

export function describeVerdict(judgement: Judgement, locale: Locale): VerdictView {
  const { verdict } = judgement;
  return {
    verdict,
    words: verdictWords[verdict](verdictCount(judgement))[locale],
    reason: decisiveReason(judgement, locale),
  };
}

/** What fails first, else what is asked first, else what a person looks at first. */
export function decisiveReason({ failing, questions, checks }: Judgement, locale: Locale): string | null {
  const { reason } = verdictsTexts[locale];
  const blamed = failing[0]?.blamed[0];
  if (blamed) return blamedText(blamed, locale);
  if (questions[0]) return questionText(questions[0], locale);
  const check = checks[0]?.rule;
  return check ? reason.check(criterionText(check.test, locale)) : null;
}

/** What the rule wants, and what the company has instead. */
function blamedText(finding: LeafFinding, locale: Locale): string {
  const { leaf } = finding;
  const own = ownText(finding, locale);
  const wanted = leafText(leaf.criterion, locale, leaf.scope);
  return own === null ? wanted : `${wanted} · ${verdictsTexts[locale].reason.own(own)}`;
}

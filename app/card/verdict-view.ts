import type { Locale } from "#app/i18n/locale.ts";
import { decisiveReason } from "#app/matching/decisive-reason.ts";
import { type Judgement, type Verdict, verdictCount } from "#app/matching/judge.ts";
import { verdictWords } from "#app/matching/text/finding-text.ts";
import { reasonText } from "#app/matching/text/reason-text.ts";

/** A verdict in words, and the one reason that decides it. */
export type VerdictView = { verdict: Verdict; words: string; reason: string | null };

export function verdictView(judgement: Judgement, locale: Locale): VerdictView {
  const { verdict } = judgement;
  const reason = decisiveReason(judgement);
  return {
    verdict,
    words: verdictWords[verdict](verdictCount(judgement))[locale],
    reason: reason && reasonText(reason, locale),
  };
}

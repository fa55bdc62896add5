import type { Locale } from "#app/i18n/locale.ts";
import { decisiveReason } from "#app/matching/decisive-reason.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { reasonText } from "#app/matching/text/reason-text.ts";
import { verdictText } from "#app/matching/text/verdict-text.ts";
import type { Conclusion } from "#app/matching/verdict.ts";

/** A verdict in words, and the one reason that decides it. */
export type VerdictView = Conclusion & { words: string; reason: string | null };

export function verdictView(judgement: Judgement, locale: Locale): VerdictView {
  const reason = decisiveReason(judgement);
  return {
    verdict: judgement.verdict,
    basis: judgement.basis,
    words: verdictText(judgement, locale),
    reason: reason && reasonText(reason, locale),
  };
}

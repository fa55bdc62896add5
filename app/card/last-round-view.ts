import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { decisiveReason } from "#app/matching/decisive-reason.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { reasonText } from "#app/matching/text/reason-text.ts";
import { verdictText } from "#app/matching/text/verdict-text.ts";

/** What the rules of the last round say of the next one: a basis of its own, never a confirmed verdict. */
export type LastRoundVerdict = {
  /** 'By the rules of the last round' */
  basis: string;
  lean: "for" | "open" | "against";
  words: string;
  reason: string | null;
};

export function lastRoundVerdict(judgement: Judgement, locale: Locale): LastRoundVerdict {
  const { verdict } = judgement;
  const reason = decisiveReason(judgement);
  const isFor = verdict === "eligible" || verdict === "no_obstacle_found";
  const text = cardWords[locale].lastRound;
  return {
    basis: text.basis,
    lean: isFor ? "for" : leanOf(verdict),
    // 'Eligible' is said of notices that exist.
    words: isFor ? text.metThen : verdictText(judgement, locale),
    reason: reason && reasonText(reason, locale),
  };
}

/** What was not met speaks against it; all else is open. */
function leanOf(verdict: Judgement["verdict"]): "open" | "against" {
  return verdict === "not_eligible" || verdict === "probably_not" ? "against" : "open";
}

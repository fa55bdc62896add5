import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { decisiveReason } from "#app/matching/decisive-reason.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { reasonText } from "#app/matching/text/reason-text.ts";
import { verdictText } from "#app/matching/text/verdict-text.ts";
import { isOpen } from "#app/matching/verdict.ts";

/** What the rules of the last round say of the next one: a basis of its own, never a confirmed verdict. */
export type LastRoundVerdict = {
  /** 'By the rules of the last round' */
  basis: string;
  lean: "for" | "open" | "against";
  words: string;
  reason: string | null;
};

export function lastRoundVerdict(judgement: Judgement, locale: Locale): LastRoundVerdict {
  const reason = decisiveReason(judgement);
  const { basis, metThen, notMetThen } = cardWords[locale].lastRound;
  const lean = leanOf(judgement.verdict);
  // 'Open' and 'not open' are said of notices that exist.
  const words = { for: metThen, open: verdictText(judgement, locale), against: notMetThen }[lean];
  return { basis, lean, words, reason: reason && reasonText(reason, locale) };
}

/** What was met speaks for it and what was not met against it; all else is open. */
function leanOf(verdict: Judgement["verdict"]): LastRoundVerdict["lean"] {
  if (isOpen(verdict)) return "for";
  return verdict === "not_eligible" || verdict === "probably_not" ? "against" : "open";
}

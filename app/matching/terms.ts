import type { AmountRule, BonusRule, RuleSet, Track } from "./rule.ts";

/** What counts in the selection, and what can be got. */
export type Terms = { bonus: readonly BonusRule[]; amount?: AmountRule };

/**
 * The terms of applying by this track, or, without one, of the opportunity as a whole: a track's bonus comes on top, its amount
 * in place of the common one. Tracks are never added together, because one of them is chosen.
 */
export function termsOf({ bonus, amount }: Pick<RuleSet, "bonus" | "amount">, track: Track | null): Terms {
  const own = track?.amount ?? amount;
  return { bonus: [...bonus, ...(track?.bonus ?? [])], ...(own && { amount: own }) };
}

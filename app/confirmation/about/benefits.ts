/** The source. `other_law`: governed by another law, whatever is confirmed here. */
export type Mark = "law" | "notice" | "press" | "other_law";

type Benefit = {
  /** Whether a confirmation of this kind brings it; null: it does not depend on a confirmation. */
  holding: boolean | null;
  developing: boolean | null;
  mark: Mark;
  /** Its amount is not public. */
  isAmountUnknown: boolean;
};

const benefit = (
  holding: Benefit["holding"],
  developing: Benefit["developing"],
  mark: Mark,
  isAmountUnknown = false,
): Benefit => ({ holding, developing, mark, isAmountUnknown });

/** What each kind of confirmation brings, as far as public; and what is mistaken for a benefit of it. */
export const benefits = {
  listing: benefit(true, false, "press"),
  service: benefit(true, true, "press", true),
  finance: benefit(true, true, "press", true),
  rnd: benefit(true, true, "press", true),
  procurement: benefit(null, null, "law", true),
  patent: benefit(null, null, "law"),
  investment: benefit(null, null, "notice"),
  tax: benefit(false, false, "other_law"),
} as const satisfies Record<string, Benefit>;

export type BenefitKey = keyof typeof benefits;
export const benefitKeys: readonly BenefitKey[] = Object.keys(benefits).filter(isBenefit);

function isBenefit(name: string): name is BenefitKey {
  return Object.hasOwn(benefits, name);
}

export function benefitOf(key: BenefitKey): Benefit {
  return benefits[key];
}

/** Where it is known from. `other_law`: it is another law's, whatever is confirmed here. */
export type Mark = "law" | "notice" | "press" | "other_law";

type Benefit = {
  /** Whether a confirmation of this kind brings it; null: it does not depend on a confirmation. */
  holding: boolean | null;
  developing: boolean | null;
  mark: Mark;
  /** How much it is worth is not public. */
  isAmountUnknown: boolean;
};

const benefit = (
  holding: Benefit["holding"],
  developing: Benefit["developing"],
  mark: Mark,
  isAmountUnknown = false,
): Benefit => ({ holding, developing, mark, isAmountUnknown });

/** What a confirmation brings, kind by kind, as far as it is public; and what is taken for its benefit and is not. */
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

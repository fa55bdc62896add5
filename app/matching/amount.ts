import type { Moment } from "./judging/leaf-test.ts";
import { compile, evaluate } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { MET, NOT_MET } from "./outcome.ts";
import type { AmountRule, Band } from "./rule.ts";

/** Null where the notice states no figure or the company's band is not known yet. */
export type Amount = {
  /** Ceiling in whole won. */
  limit: number | null;
  /** Percentage of the cost that is paid. */
  rate: number | null;
  /** What is left of the ceiling, in whole won, where earlier support counts against it. */
  remaining: number | null;
};

/** What a company could get from this opportunity. It says nothing about whether it may apply. */
export function amountFor(rule: AmountRule, company: Knowledge, moment: Moment): Amount {
  const limit = rule.limits ? inBand(rule.limits, company, moment) : rule.limit;
  const rate = rule.rates ? inBand(rule.rates, company, moment) : rule.rate;
  const used = rule.used ? company.answers[rule.used.key] : 0;
  const remaining = limit !== null && typeof used === "number" ? Math.max(0, limit - used) : null;
  return { limit, rate, remaining };
}

/** The first band that is met. An undecided band before it leaves the figure open. */
function inBand(bands: readonly Band[], company: Knowledge, moment: Moment): number | null {
  const options = { moment, scope: "company", isNegated: false, mayPresume: false, path: "when" } as const;
  for (const { when, amount } of bands) {
    const outcome = evaluate(compile(when, options), company);
    if (outcome === MET) return amount;
    if (outcome !== NOT_MET) return null;
  }
  return null;
}

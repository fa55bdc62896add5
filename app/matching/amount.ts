import type { Moment } from "./judging/leaf-test.ts";
import { compile, evaluate } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { MET, NOT_MET, type Outcome } from "./outcome.ts";
import type { AmountRule, Band, Criterion } from "./rule.ts";

/** Null where the notice states no figure or the company's band is not known yet. */
export type Amount = {
  /** Ceiling in whole won. */
  limit: number | null;
  /** Percentage of the cost that is paid. */
  rate: number | null;
  /** What is left of the ceiling, in whole won, where earlier support counts against it. */
  remaining: number | null;
  /** With everything on top that nobody has answered or checked yet, where that is more. */
  atBest?: { limit: number | null; rate: number | null };
  /** The notice does not say it exactly. */
  isAbout?: true;
};

/** What a company could get from this opportunity. It says nothing about whether it may apply. */
export function amountFor(rule: AmountRule, company: Knowledge, moment: Moment): Amount {
  const limits = uplifted(rule.limits ? inBand(rule.limits, company, moment) : rule.limit, {
    uplifts: rule.limitUplifts ?? [],
    cap: rule.limitCap,
    outcome: (when) => outcomeOf(when, company, moment),
  });
  const rates = uplifted(rule.rates ? inBand(rule.rates, company, moment) : rule.rate, {
    uplifts: rule.rateUplifts ?? [],
    cap: rule.rateCap ?? 100,
    outcome: (when) => outcomeOf(when, company, moment),
  });
  const limit = limits.known;
  const rate = rates.known;
  const used = rule.used ? company.answers[rule.used.key] : 0;
  const remaining = limit !== null && typeof used === "number" ? Math.max(0, limit - used) : null;
  const isMore = limits.atBest !== limit || rates.atBest !== rate;
  return {
    limit,
    rate,
    remaining,
    ...(isMore && { atBest: { limit: limits.atBest, rate: rates.atBest } }),
    ...(rule.about && { isAbout: rule.about }),
  };
}

type Uplifts = { uplifts: readonly Band[]; cap: number | undefined; outcome(when: Criterion): Outcome };

/** What comes on top of a figure: certainly, and at best. On top of what is not known it is not known either. */
function uplifted(base: number | null, { uplifts, cap = Number.POSITIVE_INFINITY, outcome }: Uplifts) {
  if (base === null) return { known: null, atBest: null };
  const sumOf = (bands: readonly Band[]) => bands.reduce((sum, { amount }) => sum + amount, base);
  const judged = uplifts.map((band) => ({ band, is: outcome(band.when) }));
  const met = judged.filter(({ is }) => is === MET).map(({ band }) => band);
  const possible = judged.filter(({ is }) => is !== NOT_MET).map(({ band }) => band);
  // A figure that is printed stays, even above a cap that was meant for what comes on top.
  const within = (figure: number) => Math.max(base, Math.min(figure, cap));
  return { known: within(sumOf(met)), atBest: within(sumOf(possible)) };
}

function outcomeOf(when: Criterion, company: Knowledge, moment: Moment): Outcome {
  const options = { moment, scope: "company", isNegated: false, mayPresume: false, path: "when" } as const;
  return evaluate(compile(when, options), company);
}

/** The first band that is met. An undecided band before it leaves the figure open. */
function inBand(bands: readonly Band[], company: Knowledge, moment: Moment): number | null {
  for (const { when, amount } of bands) {
    const outcome = outcomeOf(when, company, moment);
    if (outcome === MET) return amount;
    if (outcome !== NOT_MET) return null;
  }
  return null;
}

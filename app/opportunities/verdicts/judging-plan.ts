import { type JudgingPlan, planJudging } from "#app/matching/judge-many.ts";
import type { Catalogue, PeriodColumns } from "../catalogue/catalogue.ts";
import { judgedWindow } from "../moment.ts";
import type { Window } from "../opportunity.ts";
import { dayOf, periodOf } from "../status.ts";

const plans = new WeakMap<PeriodColumns, JudgingPlan>();
let latest: JudgingPlan | undefined;

/**
 * Which opportunities are judged alike while these columns hold: so long the same window of each one counts, and it is
 * one day. Kept beside the columns; what the plan before has made ready, a new one takes over.
 */
export function judgingPlanOf(catalogue: Catalogue, periods: PeriodColumns): JudgingPlan {
  const kept = plans.get(periods);
  if (kept) return kept;
  // Opportunities share their lists of windows, so that each is looked at once.
  const windowOf = new Map<readonly Window[], ReturnType<typeof judgedWindow>>();
  const judged = catalogue.entries.map(({ ruleHash, windows }) => {
    const known = windowOf.get(windows);
    const window = known ?? judgedWindow(periodOf(windows, periods.from).window);
    if (known === undefined) windowOf.set(windows, window);
    return { ruleHash, window };
  });
  const ruleSetOf = (hash: string) => catalogue.ruleSets.get(hash) ?? undefined;
  latest = planJudging(judged, dayOf(periods.from), ruleSetOf, latest);
  plans.set(periods, latest);
  return latest;
}

import { type JudgingPlan, planJudging } from "#app/matching/judge-many.ts";
import { dayOf, periodOf } from "#app/opportunities/status.ts";
import type { Catalogue, PeriodColumns } from "./catalogue.ts";
import { judgedWindow, notAnnounced } from "./moment.ts";

const plans = new WeakMap<PeriodColumns, JudgingPlan>();
let latest: JudgingPlan | undefined;

/**
 * Which opportunities are judged alike while these columns hold: so long the same window of each one counts, and it is
 * one day. Kept beside the columns; what the plan before has made ready, a new one takes over.
 */
export function judgingPlanOf(catalogue: Catalogue, periods: PeriodColumns): JudgingPlan {
  const kept = plans.get(periods);
  if (kept) return kept;
  const { ruleHash, windows } = catalogue.entries.columns;
  const windowOf = windows.values.map((list) => judgedWindow(periodOf(list, periods.from).window));
  const judged = Array.from(windows.codeOf, (code, row) => ({
    ruleHash: ruleHash.at(row),
    window: windowOf[code] ?? notAnnounced,
  }));
  const ruleSetOf = (hash: string) => catalogue.ruleSets.get(hash) ?? undefined;
  latest = planJudging(judged, dayOf(periods.from), ruleSetOf, latest);
  plans.set(periods, latest);
  return latest;
}

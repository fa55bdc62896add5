import { type JudgingPlan, planJudging } from "#app/matching/judge-many.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { CatalogueEntry, Window } from "#app/opportunities/opportunity.ts";
import { periodOf } from "#app/opportunities/status.ts";
import { seoulDay } from "#app/time.ts";
import type { Catalogue, PeriodColumns } from "./catalogue.ts";

/**
 * The days that rules refer to at an instant (milliseconds). Of several windows a company is judged for the one that decides
 * the status: the one in which it would apply now, or next.
 */
export function momentAt({ windows }: Pick<CatalogueEntry, "windows">, now: number): Moment {
  return { today: seoulDay(now), window: judgedWindow(periodOf(windows, now).window) };
}

/** A window as days in Seoul; its last day is the last one on which applications are received. */
function judgedWindow(window: Window | null): Moment["window"] {
  if (window === null) return notAnnounced;
  const { announcedOn, opensAt, closesAt } = window;
  return {
    announcedOn,
    opensOn: opensAt === null ? null : seoulDay(Date.parse(opensAt)),
    lastDay: closesAt === null ? null : seoulDay(Date.parse(closesAt) - 1),
  };
}

const notAnnounced: Moment["window"] = { announcedOn: null, opensOn: null, lastDay: null };

const plans = new WeakMap<PeriodColumns, JudgingPlan>();
let latest: JudgingPlan | undefined;

/**
 * Which opportunities are judged alike. Kept as long as the period columns, because until those change it is the same day
 * and the same window of each opportunity counts. A new plan reuses what the previous one has compiled.
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
  latest = planJudging(judged, seoulDay(periods.from), ruleSetOf, latest);
  plans.set(periods, latest);
  return latest;
}

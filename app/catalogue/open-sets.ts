import type { WeighedSet } from "#app/matching/deciding-question.ts";
import { verdictOf } from "#app/matching/judge.ts";
import type { JudgingForm, JudgingPlan } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { nothingKnown } from "#app/matching/knowledge.ts";
import { statuses } from "#app/opportunities/opportunity.ts";
import type { Catalogue, PeriodColumns } from "./catalogue.ts";

const kept = new WeakMap<JudgingPlan, readonly WeighedSet[]>();

/**
 * What is open or expected and supports companies, as sets that are judged alike, each with its number of notices. Only those whose
 * rules were read, and no samples where there is anything real. Kept with the plan.
 */
export function openSets(
  catalogue: Catalogue,
  periods: PeriodColumns,
  plan: JudgingPlan,
): readonly WeighedSet[] {
  const known = kept.get(plan);
  if (known) return known;
  const notices = new Map<JudgingForm, Set<number>>();
  const { kind } = catalogue.entries.columns;
  const coming = [statuses.indexOf("open"), statuses.indexOf("expected")];
  for (const row of catalogue.realRows.length > 0 ? catalogue.realRows : catalogue.allRows) {
    const form = plan.forms[plan.formOf[row] ?? -1];
    const isOpen =
      coming.includes(periods.columns.status.categoryOf[row] ?? -1) && kind.at(row) !== "providers";
    if (!isOpen || !form?.ruleSet) continue;
    const own = notices.get(form) ?? new Set();
    notices.set(form, own.add(catalogue.noticeOf[row] ?? row));
  }
  const sets = [...notices]
    .flatMap(([{ ruleSet, moment, compiled }, own]) =>
      ruleSet ? [{ compiled: compiled ?? compileRuleSet(ruleSet, moment), weight: own.size }] : [],
    )
    .filter(({ compiled }) => verdictOf(compiled, nothingKnown) !== "not_judged");
  kept.set(plan, sets);
  return sets;
}

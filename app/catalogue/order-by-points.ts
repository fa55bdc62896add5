import { bonusLedger } from "#app/matching/bonus.ts";
import { judge } from "#app/matching/judge.ts";
import type { JudgingForm, JudgingPlan } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { BonusRule } from "#app/matching/rule.ts";
import { termsOf } from "#app/matching/terms.ts";
import { conclusions } from "#app/matching/verdict.ts";
import type { FacetColumn, PeriodColumns } from "./catalogue.ts";
import { orderBy } from "./ordering.ts";
import type { FirstPoints } from "./search-result.ts";

type Judging = { plan: JudgingPlan; column: FacetColumn; known: { knowledge: Knowledge } };

/** By row; null where the rules name no bonus of the call itself. Opportunities judged alike are worked out once. */
export function firstPointsOf({ plan, known }: Judging): (row: number) => FirstPoints | null {
  const found = new Map<number, FirstPoints | null>();
  return (row) => {
    const at = plan.formOf[row] ?? -1;
    const held = found.get(at);
    if (held !== undefined) return held;
    const form = plan.forms[at];
    const rules = form ? bonusIn(form, known.knowledge) : [];
    const totals = form && rules.length > 0 ? bonusLedger(rules, known.knowledge, form.moment).totals : [];
    // In the order of the notice, which is that of its stages; other programmes' points are not this call's.
    const first = totals.find(({ appliesTo }) => appliesTo === null) ?? null;
    found.set(at, first);
    return first;
  };
}

/** With tracks of which one is chosen: the bonus of the one that the verdict speaks of. */
function bonusIn({ ruleSet, moment, compiled }: JudgingForm, company: Knowledge): readonly BonusRule[] {
  if (!ruleSet?.choice) return ruleSet?.bonus ?? [];
  return termsOf(ruleSet, judge(compiled ?? compileRuleSet(ruleSet, moment), company).track).bonus;
}

const kept = new WeakMap<FacetColumn, { periods: PeriodColumns; order: Uint32Array }>();

/**
 * Rows by the certain points of their first stage, most first; with equal points by closing date, as usual. Points count among those
 * who may apply, so what is not open stands behind all others. Kept with the verdicts.
 */
export function orderByPoints(judging: Judging, periods: PeriodColumns): Uint32Array {
  const held = kept.get(judging.column);
  if (held?.periods === periods) return held.order;
  const pointsOf = firstPointsOf(judging);
  const isClosed = conclusions.map(({ verdict }) => ["not_eligible", "probably_not"].includes(verdict));
  const rank = (row: number) => {
    if (isClosed[judging.column.categoryOf[row] ?? -1]) return Number.NEGATIVE_INFINITY;
    return pointsOf(row)?.known ?? 0;
  };
  const order = orderBy(periods.byClosing, rank, (a, b) => (a === b ? 0 : b - a));
  kept.set(judging.column, { periods, order });
  return order;
}

import type { Catalogue, FacetColumn, PeriodColumns } from "#app/catalogue/catalogue.ts";
import type { CompanyKnowledge } from "#app/companies/load-knowledge.server.ts";
import type { JudgingForm, JudgingPlan } from "#app/matching/judge-many.ts";
import { type CompiledRuleSet, compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import { type Conclusion, conclusions } from "#app/matching/verdict.ts";
import { statuses } from "#app/opportunities/opportunity.ts";

/** A company's verdicts on a catalogue, with everything they are based on. */
export type Judged = {
  catalogue: Catalogue;
  periods: PeriodColumns;
  plan: JudgingPlan;
  known: Pick<CompanyKnowledge, "knowledge" | "answers">;
  column: FacetColumn;
};

/** Opportunities that are judged alike: the same rules, days and answers. */
export type RowSet = {
  form: JudgingForm;
  answers: Facts | undefined;
  rows: number[];
  /** Number of notices. */
  weight: number;
};

/** The rows with these conclusions that are support and open or expected, the soonest to close first. */
export function rowsWith(
  { catalogue, periods, column }: Pick<Judged, "catalogue" | "periods" | "column">,
  isAmong: (conclusion: Conclusion) => boolean,
): number[] {
  const isWanted = conclusions.map(isAmong);
  const isComing = statuses.map((status) => status === "open" || status === "expected");
  const { kind } = catalogue.entries.columns;
  const rows: number[] = [];
  for (const row of periods.byClosing) {
    if (!isWanted[column.categoryOf[row] ?? -1]) continue;
    const status = periods.columns.status.categoryOf[row] ?? -1;
    if (isComing[status] && kind.at(row) !== "providers") rows.push(row);
  }
  return rows;
}

/** Groups rows that are judged alike; sets with most notices first, then those that close soonest. */
export function rowSetsOf({ catalogue, plan, known }: Judged, rows: readonly number[]): RowSet[] {
  const shared = new Map<JudgingForm, RowSet>();
  const sets: RowSet[] = [];
  for (const row of rows) {
    const form = plan.forms[plan.formOf[row] ?? -1];
    if (!form?.ruleSet) continue;
    const answers = known.answers.get(catalogue.entries.columns.id.at(row));
    const same = answers ? undefined : shared.get(form);
    if (same) {
      same.rows.push(row);
      continue;
    }
    const set = { form, answers, rows: [row], weight: 0 };
    sets.push(set);
    if (!answers) shared.set(form, set);
  }
  for (const set of sets) set.weight = countNotices(catalogue, set.rows);
  return sets.sort((a, b) => b.weight - a.weight);
}

export function compiledOf({ form: { ruleSet, moment, compiled } }: RowSet): CompiledRuleSet {
  if (compiled) return compiled;
  if (ruleSet === null) throw new Error("a set of rows has rules");
  return compileRuleSet(ruleSet, moment);
}

export function companyOf({ answers }: RowSet, knowledge: Knowledge): Knowledge {
  return answers ? { ...knowledge, answers } : knowledge;
}

/** Notices among rows. Only those with several tracks can appear twice, and they are few. */
export function countNotices(
  { noticeOf, isOnlyTrack }: Pick<Catalogue, "noticeOf" | "isOnlyTrack">,
  rows: readonly number[],
): number {
  const several = new Set<number | undefined>();
  let single = 0;
  for (const row of rows) {
    if (isOnlyTrack[row] === 1) single++;
    else several.add(noticeOf[row]);
  }
  return single + several.size;
}

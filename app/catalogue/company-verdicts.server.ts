import type { Kysely } from "kysely";
import type { OwnCompany } from "#app/accounts/viewer.ts";
import { type CompanyKnowledge, loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import { type Judgement, judge, notJudged } from "#app/matching/judge.ts";
import { type JudgingPlan, rehearse } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { dayOf } from "#app/opportunities/status.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import type { Catalogue, FacetColumn, PeriodColumns } from "./catalogue.ts";
import { judgingPlanOf } from "./judging-plan.ts";
import { verdictColumn } from "./verdict-column.ts";

/** Whom to judge: the company and the revision that the request has read of it. */
export type JudgedCompany = Pick<OwnCompany, "id" | "revision">;

/** What is known of a company, and the verdicts that follow from it. */
export type CompanyVerdicts = {
  known: CompanyKnowledge;
  column: FacetColumn;
  /** The verdict of one row with all that it rests on. */
  judge: (row: number) => Judgement;
};

// A column takes 4 bytes an opportunity: 13 MB at 100,000.
const mostCompanies = 32;

/** The verdicts of a company of this process; null if the company is gone. */
export function companyVerdicts(
  company: JudgedCompany,
  catalogue: Catalogue,
  periods: PeriodColumns,
): Promise<CompanyVerdicts | null> {
  return oncePerProcess("company verdicts", () => createVerdictReader(db))(company, catalogue, periods);
}

type Kept = { known: CompanyKnowledge; today: Day; plan: JudgingPlan; column: FacetColumn };

/**
 * Keeps the verdicts of the companies that asked last. They are handed out as long as what was known of the company is
 * at least as new as the revision that the request has read, for the same day, catalogue and periods; what is known is
 * kept under the revision it was read with, never under the one that was asked for.
 */
export function createVerdictReader(database: Kysely<Database>) {
  const kept = new Map<number, Kept>();
  const rehearseSoon = createRehearsal();
  const keep = (id: number, fresh: Kept) => {
    kept.delete(id);
    kept.set(id, fresh);
    const [oldest] = kept.keys();
    if (kept.size > mostCompanies && oldest !== undefined) kept.delete(oldest);
  };
  return async (
    { id, revision }: JudgedCompany,
    catalogue: Catalogue,
    periods: PeriodColumns,
  ): Promise<CompanyVerdicts | null> => {
    const plan = judgingPlanOf(catalogue, periods);
    rehearseSoon(plan);
    const today = dayOf(periods.from);
    const held = kept.get(id);
    const isFresh = held !== undefined && held.today === today && held.known.revision >= revision;
    const known = isFresh ? held.known : await loadKnowledge(database, id, today);
    if (known === null) return null;
    const column =
      isFresh && held.plan === plan
        ? held.column
        : verdictColumn(catalogue, plan, known.knowledge, known.answers);
    // Another request may have kept what is newer while this one waited.
    const newest = kept.get(id);
    if (newest === undefined || newest.today !== today || newest.known.revision <= known.revision)
      keep(id, { known, today, plan, column });
    return { known, column, judge: judgeOfRow(catalogue, plan, known) };
  };
}

/**
 * Makes all rules of a new plan ready between requests, slice by slice: the first company reaches some of them only, and
 * the next ones would wait for the rest.
 */
function createRehearsal(): (plan: JudgingPlan) => void {
  let newest: JudgingPlan | null = null;
  return (plan) => {
    if (plan === newest) return;
    newest = plan;
    const slices = rehearse(plan);
    const step = () => {
      if (plan === newest && !slices.next().done) setImmediate(step).unref();
    };
    setImmediate(step).unref();
  };
}

/** Judges rows of a catalogue one by one, with findings: for the few that a page shows. */
export function judgeOfRow(
  { entries }: Pick<Catalogue, "entries">,
  { forms, formOf }: JudgingPlan,
  { knowledge, answers }: Pick<CompanyKnowledge, "knowledge" | "answers">,
): (row: number) => Judgement {
  return (row) => {
    const form = forms[formOf[row] ?? -1];
    if (!form?.ruleSet) return notJudged;
    const compiled = form.compiled ?? compileRuleSet(form.ruleSet, form.moment);
    const own = answers.get(entries.columns.id.at(row));
    return judge(compiled, own ? { ...knowledge, answers: own } : knowledge);
  };
}

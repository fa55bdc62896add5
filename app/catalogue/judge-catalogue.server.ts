import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { type CompanyKnowledge, loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { type JudgingPlan, rehearse } from "#app/matching/judge-many.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import type { Catalogue, FacetColumn, PeriodColumns } from "./catalogue.ts";
import { judgingPlanOf } from "./judging-plan.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";
import { judgeOfRow, verdictColumn } from "./verdict-column.ts";

/** Whom to judge: the company, and the revision of it that the request has read. */
export type JudgedCompany = Pick<ViewerCompany, "id" | "revision">;

/** Somebody without an account, of whom only these answers are known. */
export type JudgedVisitor = { knowledge: Knowledge };

/** What is known of a company (of a visitor's without an id), and the verdicts that follow from it. */
export type CompanyVerdicts = {
  known: Omit<CompanyKnowledge, "companyId"> & { companyId: number | null };
  plan: JudgingPlan;
  column: FacetColumn;
  /** The verdict of one row with all that it rests on. */
  judge: (row: number) => Judgement;
};

/** The current catalogue; `verdicts` is null where there is no company, or the company is gone. */
export type JudgedCatalogue = {
  catalogue: Catalogue;
  periods: PeriodColumns;
  verdicts: CompanyVerdicts | null;
};

/** Reads the catalogue as it is now, with the verdicts of a company or of a visitor's answers. @throws if the database is away */
export async function judgeCatalogue(
  company: JudgedCompany | JudgedVisitor | null,
  now: number,
): Promise<JudgedCatalogue> {
  const catalogue = await currentCatalogue();
  const periods = periodColumnsAt(catalogue, now);
  if (company !== null && "knowledge" in company)
    return { catalogue, periods, verdicts: judgeVisitor(company, catalogue, periods) };
  const readVerdicts = oncePerProcess("company verdicts", () => createVerdictReader(db));
  return { catalogue, periods, verdicts: company && (await readVerdicts(company, catalogue, periods)) };
}

// A column takes 4 bytes an opportunity: 13 MB at 100,000 for all of them.
const mostCompanies = 32;

type Kept = { known: CompanyKnowledge; today: Day; plan: JudgingPlan; column: FacetColumn };

/**
 * Keeps the verdicts of the companies that asked last. They are reused while what was known of the company is at least
 * as new as the revision that the request has read, and day, catalogue and periods are the same. What is known is
 * cached under the revision that was actually read.
 */
export function createVerdictReader(database: Kysely<Database>) {
  const kept = new LRUCache<number, Kept>({ max: mostCompanies });
  const prepareSoon = createPreparation();
  return async (
    { id, revision }: JudgedCompany,
    catalogue: Catalogue,
    periods: PeriodColumns,
  ): Promise<CompanyVerdicts | null> => {
    const plan = judgingPlanOf(catalogue, periods);
    prepareSoon(plan);
    const today = seoulDay(periods.from);
    const cached = kept.get(id);
    const isFresh = cached !== undefined && cached.today === today && cached.known.revision >= revision;
    const known = isFresh ? cached.known : await loadKnowledge(database, id, today);
    if (known === null) return null;
    const column =
      isFresh && cached.plan === plan
        ? cached.column
        : verdictColumn(catalogue, plan, known.knowledge, known.answers);
    // Another request may have kept something newer while this one waited.
    const newest = kept.get(id);
    if (newest === undefined || newest.today !== today || newest.known.revision <= known.revision)
      kept.set(id, { known, today, plan, column });
    return { known, plan, column, judge: judgeOfRow(catalogue, plan, known) };
  };
}

const visitors = new LRUCache<string, { plan: JudgingPlan; column: FacetColumn }>({ max: mostCompanies });

/** Visitors who answered the same are judged once. */
function judgeVisitor(
  { knowledge }: JudgedVisitor,
  catalogue: Catalogue,
  periods: PeriodColumns,
): CompanyVerdicts {
  const plan = judgingPlanOf(catalogue, periods);
  const known = { companyId: null, revision: 0, knowledge, answers: new Map() };
  const key = JSON.stringify(knowledge);
  const cached = visitors.get(key);
  const column =
    cached?.plan === plan ? cached.column : verdictColumn(catalogue, plan, knowledge, known.answers);
  visitors.set(key, { plan, column });
  return { known, plan, column, judge: judgeOfRow(catalogue, plan, known) };
}

/**
 * Compiles all rules of a new plan between requests, slice by slice: the first company needs only some of them, and the
 * next ones would wait for the rest.
 */
function createPreparation(): (plan: JudgingPlan) => void {
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

import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CaseHead } from "#app/confirmation/case/load-case.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { Score } from "./scores.ts";

/** A commission as its expert finds it: title and applicant, before anything is declared. */
export type OwnReview = {
  id: number;
  applicationId: number;
  reference: string;
  /** Null: security-classed. */
  title: string | null;
  company: string;
  companyEn: string | null;
  securityClass: CaseHead["securityClass"];
  commissionedAt: string;
  dueOn: string;
  declaredAt: string | null;
  submittedAt: string | null;
  scores: readonly Score[] | null;
  /** The case is examined still; else nothing of it is shown any more but what the expert wrote. */
  isExamined: boolean;
};

/**
 * The commissions of an expert, the most urgent first. One that they declined, that was ended, or of a company for which
 * they act by now is not among them: it is found nowhere, so that nothing is learnt from it.
 */
export async function listReviews(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly OwnReview[]> {
  if (!viewer.staff.some(({ role }) => role === "expert")) return [];
  const { rows } = await sql<OwnReview>`
    select r.id, a.id as "applicationId", a.reference, co.name as company, co.name_en as "companyEn",
      a.security_class as "securityClass",
      case when a.security_class <> 'security' then a.title end as title,
      r.commissioned_at as "commissionedAt", r.due_on as "dueOn", r.declared_at as "declaredAt",
      r.submitted_at as "submittedAt", r.scores, a.status in ('examination', 'deliberation') as "isExamined"
    from review r join application a on a.id = r.application_id join company co on co.id = a.company_id
    where r.expert_id = ${viewer.id} and r.declined_at is null and r.closed_at is null
      and (a.status = 'examination' or r.submitted_at is not null)
      and ${isSeenBy(viewer)}
    order by r.submitted_at is not null, r.due_on, r.id`.execute(db);
  return rows;
}

/** One of them, or null. */
export async function findReview(
  db: Kysely<Database>,
  { viewer, reviewId }: { viewer: Person; reviewId: number },
): Promise<OwnReview | null> {
  return (await listReviews(db, { viewer })).find(({ id }) => id === reviewId) ?? null;
}

export const noReview: StepRefusal = { ok: false, because: "not_found", reasons: [] };
export const notOpen: Bilingual = {
  ko: "열려 있는 심사 의뢰가 아닙니다. 이미 제출했거나 종료되었습니다.",
  en: "This review is not open: it was submitted or ended.",
};

import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CaseHead } from "#app/confirmation/case/load-case.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { type BlindView, blindViewOf, type KnownApplicant } from "./blind/blind-view.ts";
import { knownApplicant } from "./blind/known-applicant.server.ts";
import type { Score } from "./scores.ts";

/** A commission as its expert finds it: title and applicant, before anything is declared; in a blind round the title alone. */
export type OwnReview = {
  id: number;
  applicationId: number;
  reference: string;
  /** Null: security-classed. */
  title: string | null;
  /** Null: of a blind round. */
  company: string | null;
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
  return (await readReviews(db, viewer)).map(({ known: _, ...review }) => review);
}

/** The same with what is known of the applicant of a blind round. */
async function readReviews(
  db: Kysely<Database>,
  viewer: Person,
): Promise<readonly (OwnReview & { known: KnownApplicant | null })[]> {
  if (!viewer.staff.some(({ role }) => role === "expert")) return [];
  const { rows } = await sql<OwnReview & { known: KnownApplicant | null }>`
    select r.id, a.id as "applicationId", a.reference,
      co.name as company, co.name_en as "companyEn",
      ${knownApplicant()} as known,
      a.security_class as "securityClass",
      case when a.security_class <> 'security' then a.title end as title,
      r.commissioned_at as "commissionedAt", r.due_on as "dueOn", r.declared_at as "declaredAt",
      r.submitted_at as "submittedAt", r.scores, a.status in ('examination', 'deliberation') as "isExamined"
    from review r join application a on a.id = r.application_id join company co on co.id = a.company_id
    where r.expert_id = ${viewer.id} and r.declined_at is null and r.closed_at is null
      and (a.status = 'examination' or r.submitted_at is not null)
      and ${isSeenBy(viewer)}
    order by r.submitted_at is not null, r.due_on, r.id`.execute(db);
  return rows.map((row) => {
    if (row.known === null) return row;
    const view = blindViewOf(row.known);
    return { ...row, company: null, companyEn: null, title: row.title && view.text(row.title) };
  });
}

/** One of them, or null. */
export async function findReview(
  db: Kysely<Database>,
  { viewer, reviewId }: { viewer: Person; reviewId: number },
): Promise<OwnReview | null> {
  return (await listReviews(db, { viewer })).find(({ id }) => id === reviewId) ?? null;
}

/** Whether the viewer was once asked for this review, and has not declined it: a mail leads there after it is over, too. */
export async function wasCommissioned(
  db: Kysely<Database>,
  { viewer, reviewId }: { viewer: Person; reviewId: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from review r join application a on a.id = r.application_id
    where r.id = ${reviewId} and r.expert_id = ${viewer.id} and r.declined_at is null and ${isSeenBy(viewer)}`.execute(
    db,
  );
  return rows.length > 0;
}

/** One of them with how its reviewer sees it, or null. `view` null: not a blind round. */
export async function findReviewWithView(
  db: Kysely<Database>,
  { viewer, reviewId }: { viewer: Person; reviewId: number },
): Promise<{ review: OwnReview; view: BlindView | null } | null> {
  const found = (await readReviews(db, viewer)).find(({ id }) => id === reviewId);
  if (found === undefined) return null;
  const { known, ...review } = found;
  return { review, view: known && blindViewOf(known) };
}

export const noReview: StepRefusal = { ok: false, because: "not_found", reasons: [] };
export const notOpen: Bilingual = {
  ko: "열려 있는 심사 의뢰가 아닙니다. 이미 제출했거나 종료되었습니다.",
  en: "This review is not open: it was submitted or ended.",
};

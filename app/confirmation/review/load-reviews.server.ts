import { type Kysely, sql } from "kysely";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { Database } from "#db/schema.ts";
import type { Score } from "./scores.ts";

/** A review as staff see it. */
export type StaffReview = {
  id: number;
  expert: string;
  commissionedAt: string;
  dueOn: string;
  declaredAt: string | null;
  declinedAt: string | null;
  declinedReason: string | null;
  submittedAt: string | null;
  scores: readonly Score[] | null;
  closedAt: string | null;
  closedReason: string | null;
};

/** The reviews of a case in the order of their commission, and its rubric. The caller checks access. */
export async function loadReviews(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<{ rubric: readonly RubricCriterion[]; reviews: readonly StaffReview[] }> {
  const { rows } = await sql<{ rubric: readonly RubricCriterion[]; reviews: readonly StaffReview[] }>`
    select f.definition -> 'rubric' as rubric,
      (select coalesce(json_agg(json_build_object('id', r.id, 'expert', p.name, 'commissionedAt', r.commissioned_at,
          'dueOn', r.due_on, 'declaredAt', r.declared_at, 'declinedAt', r.declined_at,
          'declinedReason', r.declined_reason, 'submittedAt', r.submitted_at, 'scores', r.scores,
          'closedAt', r.closed_at, 'closedReason', r.closed_reason) order by r.id), '[]')
        from review r join person p on p.id = r.expert_id where r.application_id = a.id) as reviews
    from application a join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0] ?? { rubric: [], reviews: [] };
}

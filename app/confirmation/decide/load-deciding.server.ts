import { type Kysely, sql } from "kysely";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Database } from "#db/schema.ts";

/** What somebody found, criterion by criterion. */
export type Assessment = {
  result: Result;
  reasons: readonly CriterionReason[];
  at: string;
  by: Signature;
};

/** `endedAt` null: in force. With a reason it was sent back, without one a new recommendation took its place. */
export type Recommendation = Assessment & { endedAt: string | null; sentBackReason: string | null };

/** What lies before those who recommend and decide. */
export type Deciding = {
  rubric: readonly RubricCriterion[];
  /** Newest first. */
  recommendations: readonly Recommendation[];
  decision: Assessment | null;
  /** When an objection changed the decision into a confirmation; null: none did. */
  changedAt: string | null;
};

/** One query, so that its parts belong together. The caller checks access. */
export async function loadDeciding(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<Deciding> {
  const { rows } = await sql<Deciding>`
    select f.definition -> 'rubric' as rubric,
      (select coalesce(json_agg(json_build_object('result', r.result, 'reasons', r.reasons, 'at', r.recommended_at,
          'by', json_build_object('actor', 'ministry_officer', 'name', p.name), 'endedAt',
          coalesce(r.sent_back_at, r.replaced_at), 'sentBackReason', r.sent_back_reason) order by r.id desc), '[]')
        from recommendation r join person p on p.id = r.recommended_by
        where r.application_id = a.id) as recommendations,
      (select json_build_object('result', d.result, 'reasons', d.reasons, 'at', d.decided_at,
          'by', json_build_object('actor', 'decider', 'name', p.name))
        from decision d join person p on p.id = d.decided_by where d.application_id = a.id) as decision,
      (select o.decided_at from objection o join letter l on l.id = o.letter_id
        where o.application_id = a.id and o.outcome = 'changed' and l.kind = 'decision') as "changedAt"
    from application a join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0] ?? { rubric: [], recommendations: [], decision: null, changedAt: null };
}

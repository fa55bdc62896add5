import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { SubmissionDocument } from "./submission-document.ts";

/** A submission as it was frozen; it never changes, so it has the shape of the day on which it was written. */
export type Submission = {
  number: number;
  document: SubmissionDocument;
  submittedAt: string;
  submittedBy: string | null;
  /** Days to notification, from the settings of its round. */
  limitDays: number;
};

/**
 * One submission of an application of this company, or null. A security technology has none: its content is not online.
 */
export async function loadSubmission(
  db: Kysely<Database>,
  { companyId, applicationId, number }: { companyId: number; applicationId: number; number: number },
): Promise<Submission | null> {
  const { rows } = await sql<Submission>`
    select s.number, s.document, s.submitted_at as "submittedAt", p.name as "submittedBy",
      (r.settings -> 'limitDays' ->> 'value')::integer as "limitDays"
    from submission s join application a on a.id = s.application_id join round r on r.id = a.round_id
      left join person p on p.id = s.submitted_by
    where s.application_id = ${applicationId} and s.number = ${number} and a.company_id = ${companyId}
      and a.security_class <> 'security'`.execute(db);
  return rows[0] ?? null;
}

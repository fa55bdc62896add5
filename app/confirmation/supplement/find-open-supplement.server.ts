import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** A supplement request that waits for the applicant's answer. */
export type OpenSupplement = {
  id: number;
  /** Keys of the questions that are open again. */
  fields: readonly string[];
  words: string;
  dueOn: string;
};

/** The open request of this company's application, or null. */
export async function findOpenSupplement(
  db: Kysely<Database>,
  { companyId, applicationId }: { companyId: number; applicationId: number },
): Promise<OpenSupplement | null> {
  const { rows } = await sql<OpenSupplement>`
    select s.id, s.fields, s.words, s.due_on as "dueOn"
    from supplement_request s join application a on a.id = s.application_id
    where a.id = ${applicationId} and a.company_id = ${companyId} and s.answered_at is null and s.closed_at is null
    order by s.id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

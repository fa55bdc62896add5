import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** A supplement request that waits for the applicant's answer. */
export type OpenSupplement = {
  id: number;
  /** Keys of the questions that are open again. */
  fields: readonly string[];
  words: string;
  dueOn: string;
  frozen: FrozenFiles;
};

/** Files of the last submission by the keys of their questions. */
export type FrozenFiles = Readonly<Record<string, readonly { name: string; sha256: string }[]>>;

/** The open request of this company's application, or null. */
export async function findOpenSupplement(
  db: Kysely<Database>,
  { companyId, applicationId }: { companyId: number; applicationId: number },
): Promise<OpenSupplement | null> {
  const { rows } = await sql<OpenSupplement>`
    select s.id, s.fields, s.words, s.due_on as "dueOn",
      (select coalesce(json_object_agg(q ->> 'key', q -> 'files'), '{}')
        from (select document from submission where application_id = a.id order by number desc limit 1) last,
          jsonb_array_elements(last.document -> 'parts') part, jsonb_array_elements(part -> 'questions') q
        where jsonb_array_length(q -> 'files') > 0) as frozen
    from supplement_request s join application a on a.id = s.application_id
    where a.id = ${applicationId} and a.company_id = ${companyId} and s.answered_at is null and s.closed_at is null
    order by s.id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

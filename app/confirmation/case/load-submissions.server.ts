import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { readSubmission, type ShownSubmission } from "./read-submission.ts";

export type Submitted = {
  number: number;
  at: string;
  /** Null: written in a form that is not known any more. */
  content: ShownSubmission | null;
};

/**
 * What was submitted, the first one first; where a file is still kept, with the token that opens it. Content of a `security`
 * technology is never read. The caller checks access.
 */
export async function loadSubmissions(
  db: Kysely<Database>,
  applicationId: number,
): Promise<readonly Submitted[]> {
  const { rows } = await sql<{
    number: number;
    at: string;
    document: unknown;
    tokens: Record<string, string>;
  }>`
    select s.number, s.submitted_at as at, s.document,
      (select coalesce(json_object_agg(f.sha256, f.token), '{}') from (
        select distinct on (sha256) sha256, token from file
        where company_id = a.company_id and scan in ('clean', 'not_scanned') order by sha256, id) f) as tokens
    from submission s join application a on a.id = s.application_id
    where s.application_id = ${applicationId} and a.security_class <> 'security'
    order by s.number`.execute(db);
  return rows.map(({ number, at, document, tokens }) => ({
    number,
    at,
    content: readSubmission(document, tokens),
  }));
}

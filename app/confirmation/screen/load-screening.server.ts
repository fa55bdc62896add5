import { type Kysely, sql } from "kysely";
import type { FormDefinition } from "#app/confirmation/form/form-definition.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import type { Database } from "#db/schema.ts";
import type { Check, StoredCheck } from "./checklist.ts";

export type Screening = { checks: FormDefinition["checks"]; stored: readonly StoredCheck[] };

/** The checklist of the case's form and what officers have found so far. The caller checks access. */
export async function loadScreening(db: Kysely<Database>, applicationId: number): Promise<Screening> {
  const { rows } = await sql<Screening>`
    select f.definition -> 'checks' as checks,
      (select coalesce(json_agg(json_build_object('key', s.key, 'isMet', s.is_met, 'note', s.note,
          'at', s.checked_at, 'by', json_build_object('actor', 'centre_officer', 'name', p.name))), '[]')
        from screening_check s left join person p on p.id = s.checked_by
        where s.application_id = a.id) as stored
    from application a join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0] ?? { checks: [], stored: [] };
}

/** A hash of the checklist as a page shows it; another one by now means that somebody else has saved. */
export function hashOfChecks(checks: readonly Check[]): string {
  const sorted = checks.map(({ key, isMet, note }) => [key, isMet, note]).sort();
  return textHash(JSON.stringify(sorted));
}

import { type Kysely, sql } from "kysely";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** Of the experts with this year's pledge, how many have declared on all applicants of a blind round so far. */
export type Declarations = { declared: number; all: number };

export async function countDeclarations(
  db: Kysely<Database>,
  { roundId }: { roundId: number },
): Promise<Declarations> {
  const { rows } = await sql<Declarations>`
    select count(*) as "all", count(*) filter (where not exists (select from application a
        where a.round_id = ${roundId} and a.status in ('received', 'screening', 'examination')
          and not exists (select from membership where company_id = a.company_id and person_id = e.person_id)
          and not exists (select from mandate where company_id = a.company_id and person_id = e.person_id
            and revoked_at is null)
          and not exists (select from applicant_conflict
            where person_id = e.person_id and round_id = a.round_id and applicant_id = a.company_id))) as declared
    from expert e
    where e.pledged_year = extract(year from ${today()}::date)
      and exists (select from staff_role where person_id = e.person_id and role = 'expert')`.execute(db);
  return rows[0] ?? { declared: 0, all: 0 };
}

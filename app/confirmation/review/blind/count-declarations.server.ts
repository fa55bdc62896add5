import { type Kysely, sql } from "kysely";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { undeclaredApplicants } from "./undeclared-applicants.server.ts";

/** Of the experts with this year's pledge, how many have declared on all applicants of a blind round so far. */
export type Declarations = { declared: number; all: number };

export async function countDeclarations(
  db: Kysely<Database>,
  { roundId }: { roundId: number },
): Promise<Declarations> {
  const { rows } = await sql<Declarations>`
    select count(*) as "all", count(*) filter (where not exists (${undeclaredApplicants()})) as declared
    from expert e join round r on r.id = ${roundId}
    where e.pledged_year = extract(year from ${today()}::date)
      and exists (select from staff_role where person_id = e.person_id and role = 'expert')`.execute(db);
  return rows[0] ?? { declared: 0, all: 0 };
}

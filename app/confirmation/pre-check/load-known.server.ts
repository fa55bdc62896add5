import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** What the profile already says that matters for the answers. */
export type Known = { trl: number | null; patents: number; rndTasks: number };

export async function loadKnown(
  db: Kysely<Database>,
  { companyId, technology }: { companyId: number; technology: string },
): Promise<Known> {
  const { rows } = await sql<Known>`
    select
      (select max(trl) from company_technology where company_id = ${companyId} and technology = ${technology}) as trl,
      (select count(*)::integer from company_patent where company_id = ${companyId}) as patents,
      (select count(*)::integer from company_rnd_task where company_id = ${companyId}) as "rndTasks"`.execute(
    db,
  );
  return rows[0] ?? { trl: null, patents: 0, rndTasks: 0 };
}

import { sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";

export type NoAccess = { ok: false; reason: "unknown_company" | "may_not" };

/**
 * Takes the company's row, so that whoever writes to one profile takes turns, and says whether this person may write:
 * as its owner or editor, or by a mandate in force. A company that is not theirs is unknown to them.
 */
export async function lockCompany(
  trx: Transaction<Database>,
  { viewer, companyId, today }: { viewer: Person; companyId: number; today: Day },
): Promise<{ ok: true } | NoAccess> {
  const { rows } = await sql<{ role: string }>`
    select coalesce(m.role, 'consultant') as role from company c
      left join membership m on m.company_id = c.id and m.person_id = ${viewer.id}
    where c.id = ${companyId} and (m.role is not null or exists (
      select 1 from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null
        and (expires_on is null or expires_on >= ${today}::date)))
    for update of c`.execute(trx);
  const [row] = rows;
  if (row === undefined) return { ok: false, reason: "unknown_company" };
  return row.role === "viewer" ? { ok: false, reason: "may_not" } : { ok: true };
}

import { sql, type Transaction } from "kysely";
import { permissions, type RefusalReason, type Role } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";

/** `notYours` also where there is no such company. */
export type NoAccess = { ok: false; reason: RefusalReason | "notYours" };

/**
 * Takes the company's row, so that whoever writes to one profile takes turns, and asks the matrix with the role that the
 * person has now: a mandate may have ended since the page was opened.
 */
export async function lockCompany(
  trx: Transaction<Database>,
  { viewer, companyId, today }: { viewer: Person; companyId: number; today: Day },
): Promise<{ ok: true } | NoAccess> {
  const { rows } = await sql<{ role: Role }>`
    select coalesce(m.role, 'consultant') as role from company c
      left join membership m on m.company_id = c.id and m.person_id = ${viewer.id}
    where c.id = ${companyId} and (m.role is not null or exists (
      select from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null
        and (expires_on is null or expires_on >= ${today}::date)))
    for no key update of c`.execute(trx);
  const [row] = rows;
  if (row === undefined) return { ok: false, reason: "notYours" };
  const { roles, reason }: { roles: readonly Role[]; reason: RefusalReason } =
    permissions["company.editProfile"];
  return roles.includes(row.role) ? { ok: true } : { ok: false, reason };
}

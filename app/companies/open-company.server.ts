import { sql, type Transaction } from "kysely";
import { type CompanyPermission, may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** Why somebody may not do something to a company; `notYours` also where there is no such company. */
export type Refused = { ok: false; reason: RefusalReason | "notYours" };

/**
 * Opens a company for one change: asks the matrix, and locks the row of the company if the viewer still acts for it in the
 * role that the matrix was asked with. Changes of one company take turns, so no two of them see the same last owner.
 */
export async function openCompany(
  trx: Transaction<Database>,
  viewer: Person,
  companyId: number,
  permission: CompanyPermission,
): Promise<{ ok: true } | Refused> {
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own === undefined) return { ok: false, reason: "notYours" };
  const allowed = may(viewer, permission, { companyId });
  if (!allowed.ok) return allowed;
  const { rows } = await sql`
    select c.id from company c where c.id = ${companyId} and exists (
      select from membership where company_id = c.id and person_id = ${viewer.id} and role = ${own.role}
      union all
      select from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null
        and (expires_on is null or expires_on >= ${today()}::date) and ${own.role} = 'consultant')
    for no key update of c`.execute(trx);
  return rows.length === 1 ? { ok: true } : { ok: false, reason: "notYours" };
}

/** The day in Seoul. */
export function today(): string {
  return now().toZonedDateTimeISO("Asia/Seoul").toPlainDate().toString();
}

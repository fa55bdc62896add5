import { sql, type Transaction } from "kysely";
import { type CompanyPermission, may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** Why a person may not do something to a company; `notYours` also if there is no such company. */
export type Refused = { ok: false; reason: RefusalReason | "notYours" };

/**
 * Opens a company for one change: locks its row until the transaction ends, then asks the matrix with the viewer's
 * current role. Changes of one company take turns, so no two of them see the same last owner, and nobody acts in a role
 * that they lost while waiting.
 */
export async function openCompany(
  trx: Transaction<Database>,
  viewer: Person,
  companyId: number,
  permission: CompanyPermission,
): Promise<{ ok: true } | Refused> {
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own === undefined) return { ok: false, reason: "notYours" };
  // A separate statement: one that both reads and waits for the lock would continue with what it read before waiting.
  await sql`select from company where id = ${companyId} for no key update`.execute(trx);
  const { rows } = await sql<{ role: ViewerCompany["role"] }>`
    select coalesce(m.role, 'consultant') as role
    from company c left join membership m on m.company_id = c.id and m.person_id = ${viewer.id}
    where c.id = ${companyId} and (m.role is not null or exists (
      select from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null
        and (expires_on is null or expires_on >= ${today()}::date)))`.execute(trx);
  const [found] = rows;
  if (found === undefined) return { ok: false, reason: "notYours" };
  return may({ ...viewer, companies: [{ ...own, role: found.role }] }, permission, { companyId });
}

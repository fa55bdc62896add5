import { type Kysely, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { type ListName, listOf } from "#app/matching/facts.ts";
import type { Database } from "#db/schema.ts";
import { recordChange } from "./record-change.server.ts";

/**
 * Declares a list complete, or no longer complete. Only in a complete list does a missing item count against the
 * company. Repeating it changes nothing.
 */
export async function declareList(
  db: Kysely<Database>,
  request: { viewer: Person; companyId: number; list: ListName; isComplete: boolean; now: Temporal.Instant },
): Promise<{ ok: true } | Refused> {
  const { viewer, companyId, list, isComplete, now } = request;
  return db.transaction().execute(async (trx) => {
    const access = await openCompany(trx, viewer, companyId, "company.editProfile");
    if (!access.ok) return access;
    const changed = isComplete
      ? await sql`
          insert into company_list (company_id, list, declared_at, declared_by)
          values (${companyId}, ${list}, ${now.toString()}, ${viewer.id}) on conflict do nothing`.execute(trx)
      : await sql`delete from company_list where company_id = ${companyId} and list = ${list}`.execute(trx);
    if (changed.numAffectedRows === 0n) return { ok: true };
    const what = isComplete ? "profileListDeclared" : "profileListReopened";
    await recordChange(trx, { companyId, viewer, now, what, step: listOf(list).step, list });
    return { ok: true };
  });
}

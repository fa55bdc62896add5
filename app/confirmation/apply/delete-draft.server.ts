import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import type { Database } from "#db/schema.ts";

/** Deletes a draft with its answers. A submitted application stays: a receipt was given for it. */
export async function deleteDraft(
  db: Kysely<Database>,
  { viewer, companyId, applicationId }: { viewer: Person; companyId: number; applicationId: number },
): Promise<{ ok: true } | Refused | { ok: false; reason: "submitted" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.apply");
    if (!opened.ok) return opened;
    const { numDeletedRows } = await trx
      .deleteFrom("application")
      .where("id", "=", applicationId)
      .where("company_id", "=", companyId)
      .where("status", "=", "draft")
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n ? { ok: true } : { ok: false, reason: "submitted" };
  });
}

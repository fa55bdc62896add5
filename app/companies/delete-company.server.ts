import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "./open-company.server.ts";

/**
 * Erases a company with all its data; people keep their accounts. Its name has to be typed, because a click is too
 * little for what cannot be undone. The person's own account records that it was done, not which company it was.
 */
export async function deleteCompany(
  db: Kysely<Database>,
  { viewer, companyId, typedName }: { viewer: Person; companyId: number; typedName: string },
): Promise<{ ok: true } | Refused | { ok: false; reason: "otherName" | "hasApplications" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.delete");
    if (!opened.ok) return opened;
    // An application also concerns the agency, so its record cannot be erased at the company's wish.
    const application = await trx
      .selectFrom("application")
      .select("id")
      .where("company_id", "=", companyId)
      .executeTakeFirst();
    if (application !== undefined) return { ok: false, reason: "hasApplications" };
    const deleted = await trx
      .deleteFrom("company")
      .where("id", "=", companyId)
      .where("name", "=", typedName)
      .returning("id")
      .executeTakeFirst();
    if (deleted === undefined) return { ok: false, reason: "otherName" };
    await trx
      .insertInto("account_event")
      .values({ person_id: viewer.id, what: "companyDeleted", detail: JSON.stringify({ companyId }) })
      .execute();
    return { ok: true };
  });
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "./open-company.server.ts";

/**
 * Erases a company with everything that it holds; people keep their accounts. Whoever does it has typed its name: a click
 * alone is too little for what cannot be undone. Their own account remembers that it was done, not which company it was.
 */
export async function deleteCompany(
  db: Kysely<Database>,
  { viewer, companyId, typedName }: { viewer: Person; companyId: number; typedName: string },
): Promise<{ ok: true } | Refused | { ok: false; reason: "otherName" | "hasApplications" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.delete");
    if (!opened.ok) return opened;
    // What was applied for is a matter of the agency, too: its record outlives the wish to be forgotten here.
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

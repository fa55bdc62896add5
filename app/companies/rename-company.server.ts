import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "./open-company.server.ts";
import { recordCompanyEvent } from "./record-company-event.server.ts";

type Names = { viewer: Person; companyId: number; name: string; nameEn: string | null };

/** Corrects the names of a company. */
export async function renameCompany(
  db: Kysely<Database>,
  { viewer, companyId, name, nameEn }: Names,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageMembers");
    if (!opened.ok) return opened;
    const changed = await trx
      .updateTable("company")
      .set({ name, name_en: nameEn })
      .where("id", "=", companyId)
      .where((row) => row.or([row("name", "!=", name), row("name_en", "is distinct from", nameEn)]))
      .returning("id")
      .executeTakeFirst();
    if (changed !== undefined)
      await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "companyRenamed", detail: {} });
    return { ok: true };
  });
}

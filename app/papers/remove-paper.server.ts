import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * Removes a paper with its file; the version before it counts again. One that is gone is no error. The content goes with the
 * next sweep of the storage, unless another file has it.
 */
export async function removePaper(
  db: Kysely<Database>,
  { viewer, companyId, paperId }: { viewer: Person; companyId: number; paperId: number },
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.answer");
    if (!opened.ok) return opened;
    const paper = await trx
      .selectFrom("company_paper")
      .select(["kind", "file_id", "replaced_by"])
      .where("id", "=", paperId)
      .where("company_id", "=", companyId)
      .executeTakeFirst();
    if (paper === undefined) return { ok: true };
    // An older version of one in the middle is replaced by what replaced that.
    await trx
      .updateTable("company_paper")
      .set({ replaced_by: paper.replaced_by })
      .where("replaced_by", "=", paperId)
      .where("company_id", "=", companyId)
      .execute();
    // With the file goes the row of the paper.
    await sql`delete from file where id = ${paper.file_id} and company_id = ${companyId}`.execute(trx);
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "paperRemoved",
      detail: { paperId, kind: paper.kind },
    });
    return { ok: true };
  });
}

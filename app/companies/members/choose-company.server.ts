import type { Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";

/** Whoever has just created or joined a company goes on with that one. */
export async function chooseCompany(
  trx: Transaction<Database>,
  viewer: Person,
  companyId: number,
): Promise<void> {
  await trx
    .updateTable("session")
    .set({ active_company_id: companyId })
    .where("id", "=", viewer.sessionId)
    .where("person_id", "=", viewer.id)
    .execute();
}

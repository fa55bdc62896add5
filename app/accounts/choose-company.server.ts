import type { Kysely, Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Person } from "./viewer.ts";

/** Makes one of the person's companies the one that pages are about, in this session. False if it is none of theirs. */
export async function chooseCompany(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<boolean> {
  if (!viewer.companies.some(({ id }) => id === companyId)) return false;
  await activateCompany(db, viewer, companyId);
  return true;
}

/** The same for a company that the person has just created or joined. */
export async function activateCompany(
  db: Kysely<Database> | Transaction<Database>,
  viewer: Person,
  companyId: number,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ active_company_id: companyId })
    .where("id", "=", viewer.sessionId)
    .where("person_id", "=", viewer.id)
    .execute();
}

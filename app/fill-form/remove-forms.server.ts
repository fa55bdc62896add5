import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** Removes a form of a company at once; one that is gone is no error. False: the viewer may not. */
export async function removeForm(
  db: Kysely<Database>,
  { viewer, companyId, formId }: { viewer: Person; companyId: number; formId: number },
): Promise<boolean> {
  if (!may(viewer, "company.answer", { companyId }).ok) return false;
  await sql`
    delete from file where id in (
      select file_id from form_to_fill where id = ${formId} and company_id = ${companyId})`.execute(db);
  return true;
}

/** Removes the forms whose time is over; the job's work. Their contents go with the next sweep of the storage. */
export async function removeOldForms(db: Kysely<Database>): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from file where id in (
      select file_id from form_to_fill where kept_until < ${now().toString()}::timestamptz)`.execute(db);
  return Number(numAffectedRows);
}

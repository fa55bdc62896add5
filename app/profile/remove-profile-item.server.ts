import { type Kysely, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { listTables } from "#app/companies/profile-tables.ts";
import { type ListName, listOf } from "#app/matching/facts.ts";
import type { Database } from "#db/schema.ts";
import { markOf } from "./profile.ts";
import { removeItemDrafts } from "./profile-drafts.server.ts";
import { readProfile } from "./read-profile.server.ts";
import { recordChange } from "./record-change.server.ts";

type Removed = { ok: true } | Refused | { ok: false; reason: "changed_meanwhile" };

/**
 * Removes an item of a list, as it was when its page was opened (`seen`): if someone has changed it since, it is shown
 * again first. An item that is already gone is no error.
 */
export async function removeProfileItem(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    companyId: number;
    list: ListName;
    itemId: number;
    seen: string;
    now: Temporal.Instant;
  },
): Promise<Removed> {
  const { viewer, companyId, list, itemId, seen, now } = request;
  return db.transaction().execute(async (trx) => {
    const access = await openCompany(trx, viewer, companyId, "company.editProfile");
    if (!access.ok) return access;
    const profile = await readProfile(trx, companyId);
    const item = profile?.lists[list].find(({ id }) => id === itemId);
    if (item === undefined) return { ok: true };
    if (markOf(item) !== seen) return { ok: false, reason: "changed_meanwhile" };
    await sql`delete from ${sql.table(listTables[list])} where id = ${itemId} and company_id = ${companyId}`.execute(
      trx,
    );
    await removeItemDrafts(trx, companyId, { list, itemId });
    const { step } = listOf(list);
    await recordChange(trx, { companyId, viewer, now, what: "profileItemRemoved", step, list, itemId });
    return { ok: true };
  });
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";

/** Withdraws a claim that has not been answered yet. */
export async function withdrawClaim(
  db: Kysely<Database>,
  { viewer, companyId, numberId }: { viewer: Person; companyId: number; numberId: number },
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.claimNumber");
    if (!opened.ok) return opened;
    const withdrawn = await trx
      .updateTable("business_number")
      .set({ ended_at: now().toString() })
      .where("id", "=", numberId)
      .where("company_id", "=", companyId)
      .where("verified_at", "is", null)
      .where("refused_at", "is", null)
      .where("ended_at", "is", null)
      .returning("number")
      .executeTakeFirst();
    if (withdrawn === undefined) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "numberClaimWithdrawn",
      detail: { numberId, number: withdrawn.number },
    });
    return { ok: true };
  });
}

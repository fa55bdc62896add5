import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { type ClaimRefused, openClaim } from "./open-claim.server.ts";

/** An officer refuses a claimed number and gives a reason, which the company sees. The company may claim again. */
export async function refuseNumber(
  db: Kysely<Database>,
  { viewer, numberId, reason }: { viewer: Person; numberId: number; reason: string },
): Promise<{ ok: true; companyId: number } | ClaimRefused> {
  return db.transaction().execute(async (trx) => {
    const claim = await openClaim(trx, viewer, numberId);
    if (!claim.ok) return claim;
    const { companyId, number } = claim;
    await trx
      .updateTable("business_number")
      .set({ refused_at: now().toString(), refused_reason: reason })
      .where("id", "=", numberId)
      .execute();
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "numberRefused",
      detail: { numberId, number, reason },
    });
    return { ok: true, companyId };
  });
}

import type { Kysely } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import type { ClaimRefused } from "./open-claim.server.ts";

type Ending = { viewer: Person; companyId: number; numberId: number; reason: string };

/** An officer revokes the verification of a number: it was wrong, or the number is another company's now. */
export async function endNumber(
  db: Kysely<Database>,
  { viewer, companyId, numberId, reason }: Ending,
): Promise<{ ok: true } | ClaimRefused> {
  const allowed = may(viewer, "staff.verifyCompany");
  if (!allowed.ok) return allowed;
  if (viewer.companies.some(({ id }) => id === companyId)) return { ok: false, reason: "ownCompany" };
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("business_number")
      .set({ ended_at: now().toString() })
      .where("id", "=", numberId)
      .where("company_id", "=", companyId)
      .where("verified_at", "is not", null)
      .where("ended_at", "is", null)
      .returning("number")
      .executeTakeFirst();
    if (ended === undefined) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "numberEnded",
      detail: { numberId, number: ended.number, reason },
    });
    return { ok: true };
  });
}

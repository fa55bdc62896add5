import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { endMandate } from "./membership.server.ts";

/** Ends a consultant's mandate at once. What they did stays in the events. */
export async function revokeMandate(
  db: Kysely<Database>,
  { viewer, companyId, consultantId }: { viewer: Person; companyId: number; consultantId: string },
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageMandates");
    if (!opened.ok) return opened;
    const mandate = await endMandate(trx, { companyId, consultantId, by: viewer.id });
    if (mandate === null) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "mandateRevoked",
      detail: { mandateId: mandate.id, consultantId },
    });
    return { ok: true };
  });
}

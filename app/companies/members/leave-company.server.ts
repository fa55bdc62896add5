import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { openCompany } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { endMandate, endMembership, type MemberRefused, readMember } from "./membership.server.ts";

/** Leaves the company: ends a membership, or returns a mandate. The last owner cannot leave. */
export async function leaveCompany(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<{ ok: true } | MemberRefused> {
  const personId = viewer.id;
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.leave");
    if (!opened.ok) return opened;
    const member = await readMember(trx, companyId, personId);
    if (member === null) {
      const mandate = await endMandate(trx, { companyId, consultantId: personId, by: personId });
      if (mandate === null) return { ok: false, reason: "gone" };
      const detail = { mandateId: mandate.id };
      await recordCompanyEvent(trx, { companyId, personId, what: "mandateReturned", detail });
      return { ok: true };
    }
    if (member.isLastOwner) return { ok: false, reason: "lastOwner" };
    await endMembership(trx, companyId, personId);
    await recordCompanyEvent(trx, { companyId, personId, what: "memberLeft", detail: { role: member.role } });
    return { ok: true };
  });
}

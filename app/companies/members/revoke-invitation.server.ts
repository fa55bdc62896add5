import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";

/** Revokes an open invitation; one that was answered in the meantime is gone. */
export async function revokeInvitation(
  db: Kysely<Database>,
  { viewer, companyId, invitationId }: { viewer: Person; companyId: number; invitationId: number },
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageMembers");
    if (!opened.ok) return opened;
    const revoked = await trx
      .updateTable("invitation")
      .set({ revoked_at: now().toString() })
      .where("id", "=", invitationId)
      .where("company_id", "=", companyId)
      .where("accepted_at", "is", null)
      .where("revoked_at", "is", null)
      .returning("role")
      .executeTakeFirst();
    if (revoked === undefined) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "invitationRevoked",
      detail: { invitationId, role: revoked.role },
    });
    return { ok: true };
  });
}

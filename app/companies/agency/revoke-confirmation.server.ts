import type { Kysely } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

type Revocation = { viewer: Person; companyId: number; confirmationId: number; reason: string };

/** An officer revokes a confirmation and gives a reason, which the company sees; its verdicts follow at once. */
export async function revokeConfirmation(
  db: Kysely<Database>,
  { viewer, companyId, confirmationId, reason }: Revocation,
): Promise<{ ok: true } | { ok: false; reason: RefusalReason | "ownCompany" | "gone" }> {
  const allowed = may(viewer, "staff.enterConfirmation");
  if (!allowed.ok) return allowed;
  if (viewer.companies.some(({ id }) => id === companyId)) return { ok: false, reason: "ownCompany" };
  return db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable("confirmation")
      .set({ revoked_at: now().toString(), revoked_reason: reason })
      .where("id", "=", confirmationId)
      .where("company_id", "=", companyId)
      .where("revoked_at", "is", null)
      .returning(["version_id as versionId", "technology_code as technology", "kind"])
      .executeTakeFirst();
    if (revoked === undefined) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "confirmationRevoked",
      detail: { confirmationId, ...revoked, reason },
    });
    return { ok: true };
  });
}

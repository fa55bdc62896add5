import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";

/** Revokes a key, at once and for good. */
export async function revokeApiKey(
  db: Kysely<Database>,
  { viewer, companyId, keyId }: { viewer: Person; companyId: number; keyId: number },
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageApiKeys");
    if (!opened.ok) return opened;
    const revoked = await trx
      .updateTable("api_key")
      .set({ revoked_at: now().toString() })
      .where("id", "=", keyId)
      .where("company_id", "=", companyId)
      .where("revoked_at", "is", null)
      .returning("name")
      .executeTakeFirst();
    if (revoked === undefined) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "keyRevoked",
      detail: { keyId, name: revoked.name },
    });
    return { ok: true };
  });
}

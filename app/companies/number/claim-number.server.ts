import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";

/**
 * Claims a business number for a company; an officer then checks it. Nothing here looks up whether anyone else claims
 * or has the number, so neither answer nor timing can reveal it: only the officer learns. A waiting claim is replaced;
 * a verified number stays until the new one is verified (a sole proprietorship becomes a corporation).
 */
export async function claimNumber(
  db: Kysely<Database>,
  { viewer, companyId, number }: { viewer: Person; companyId: number; number: string },
): Promise<{ ok: true } | Refused | { ok: false; reason: "alreadyYours" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.claimNumber");
    if (!opened.ok) return opened;
    const current = await trx
      .selectFrom("business_number")
      .select(["id", "number", "verified_at as verifiedAt"])
      .where("company_id", "=", companyId)
      .where("refused_at", "is", null)
      .where("ended_at", "is", null)
      .execute();
    const twin = current.find((own) => own.number === number);
    if (twin !== undefined)
      return twin.verifiedAt === null ? { ok: true } : { ok: false, reason: "alreadyYours" };
    await trx
      .updateTable("business_number")
      .set({ ended_at: now().toString() })
      .where("company_id", "=", companyId)
      .where("verified_at", "is", null)
      .where("refused_at", "is", null)
      .where("ended_at", "is", null)
      .execute();
    const { id } = await trx
      .insertInto("business_number")
      .values({ company_id: companyId, number, claimed_at: now().toString(), claimed_by: viewer.id })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "numberClaimed",
      detail: { numberId: id, number },
    });
    return { ok: true };
  });
}

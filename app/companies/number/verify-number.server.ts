import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { type ClaimRefused, openClaim } from "./open-claim.server.ts";

/** How an officer verified it: by a document, the register, or another way. */
export type VerifiedHow = "document" | "register" | "officer";

type Verification = { viewer: Person; numberId: number; how: VerifiedHow };

/**
 * An officer verifies a claimed number. It becomes the company's number, and the previous one ends. Verified numbers
 * are unique: one that another company has must be ended there first (`heldElsewhere`).
 */
export async function verifyNumber(
  db: Kysely<Database>,
  { viewer, numberId, how }: Verification,
): Promise<{ ok: true; companyId: number } | ClaimRefused | { ok: false; reason: "heldElsewhere" }> {
  return db.transaction().execute(async (trx) => {
    const claim = await openClaim(trx, viewer, numberId);
    if (!claim.ok) return claim;
    const { companyId, number } = claim;
    // Two officers who verify the same number for two companies take turns.
    await sql`select pg_advisory_xact_lock(hashtext(${`business number ${number}`}))`.execute(trx);
    const holder = await trx
      .selectFrom("business_number")
      .select("id")
      .where("number", "=", number)
      .where("verified_at", "is not", null)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (holder !== undefined) return { ok: false, reason: "heldElsewhere" };
    await endFormer(trx, viewer, companyId);
    await trx
      .updateTable("business_number")
      .set({ verified_at: now().toString(), verified_by: viewer.id, verified_how: how })
      .where("id", "=", numberId)
      .execute();
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "numberVerified",
      detail: { numberId, number, how },
    });
    return { ok: true, companyId };
  });
}

async function endFormer(trx: Transaction<Database>, viewer: Person, companyId: number): Promise<void> {
  const former = await trx
    .updateTable("business_number")
    .set({ ended_at: now().toString() })
    .where("company_id", "=", companyId)
    .where("verified_at", "is not", null)
    .where("ended_at", "is", null)
    .returning(["id", "number"])
    .executeTakeFirst();
  if (former === undefined) return;
  await recordCompanyEvent(trx, {
    companyId,
    personId: viewer.id,
    what: "numberEnded",
    detail: { numberId: former.id, number: former.number },
  });
}

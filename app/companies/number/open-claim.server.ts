import type { Transaction } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";

/** `ownCompany`: nobody decides about a company that they act for. `gone`: answered or withdrawn in the meantime. */
export type ClaimRefused = { ok: false; reason: RefusalReason | "ownCompany" | "gone" };

type Claim = { ok: true; companyId: number; number: string };

/** Locks a waiting claim and its company for the officer who is about to answer it. */
export async function openClaim(
  trx: Transaction<Database>,
  officer: Person,
  numberId: number,
): Promise<Claim | ClaimRefused> {
  const allowed = may(officer, "staff.verifyCompany");
  if (!allowed.ok) return allowed;
  const claim = await trx
    .selectFrom("business_number")
    .innerJoin("company", "company.id", "business_number.company_id")
    .select(["business_number.company_id as companyId", "number"])
    .where("business_number.id", "=", numberId)
    .where("verified_at", "is", null)
    .where("refused_at", "is", null)
    .where("ended_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (claim === undefined) return { ok: false, reason: "gone" };
  if (officer.companies.some(({ id }) => id === claim.companyId)) return { ok: false, reason: "ownCompany" };
  return { ok: true, ...claim };
}

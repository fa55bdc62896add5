import type { Transaction } from "kysely";
import type { CompanyRole } from "#app/accounts/viewer.ts";
import { removeDraftsForCompany } from "#app/drafts/remove-drafts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { Refused } from "../open-company.server.ts";

/** `gone`: no longer a member. */
export type MemberRefused = Refused | { ok: false; reason: "gone" | "lastOwner" };

/** A member, read under the company's lock (after `openCompany`), so that 'last owner' stays true. */
export async function readMember(
  trx: Transaction<Database>,
  companyId: number,
  personId: string,
): Promise<{ role: CompanyRole; isLastOwner: boolean } | null> {
  const members = await trx
    .selectFrom("membership")
    .select(["person_id as personId", "role"])
    .where("company_id", "=", companyId)
    .where((row) => row.or([row("person_id", "=", personId), row("role", "=", "owner")]))
    .execute();
  const member = members.find((other) => other.personId === personId);
  if (member === undefined) return null;
  const owners = members.filter(({ role }) => role === "owner");
  return { role: member.role, isLastOwner: member.role === "owner" && owners.length === 1 };
}

export async function endMembership(
  trx: Transaction<Database>,
  companyId: number,
  personId: string,
): Promise<void> {
  await trx
    .deleteFrom("membership")
    .where("company_id", "=", companyId)
    .where("person_id", "=", personId)
    .execute();
  await removeDraftsForCompany(trx, { companyId, personId });
}

/** Ends a valid mandate; null if there is none. */
export async function endMandate(
  trx: Transaction<Database>,
  { companyId, consultantId, by }: { companyId: number; consultantId: string; by: string },
): Promise<{ id: number } | null> {
  const ended = await trx
    .updateTable("mandate")
    .set({ revoked_at: now().toString(), revoked_by: by })
    .where("company_id", "=", companyId)
    .where("person_id", "=", consultantId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  await removeDraftsForCompany(trx, { companyId, personId: consultantId });
  return ended ?? null;
}

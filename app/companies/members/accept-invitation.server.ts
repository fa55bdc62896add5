import { type Kysely, sql, type Transaction } from "kysely";
import { activateCompany } from "#app/accounts/choose-company.server.ts";
import type { CompanyRole, Person } from "#app/accounts/viewer.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { hashOf } from "./invitation-token.server.ts";

/**
 * Accepts an invitation sent to the viewer's own address. The token proves that the mail was read, the session that the
 * address is the viewer's. Sent twice, it is accepted once, and both answers lead to the company.
 */
export async function acceptInvitation(
  db: Kysely<Database>,
  { viewer, token }: { viewer: Person; token: string },
): Promise<{ ok: true; companyId: number } | { ok: false; reason: "notOpen" | "alreadyMember" }> {
  return db.transaction().execute(async (trx) => {
    const invitation = await trx
      .selectFrom("invitation")
      .select(["id", "company_id as companyId", "role", "mandate_expires_on as expiresOn"])
      .select("invited_by as invitedBy")
      .select(sql<boolean>`accepted_at is not null`.as("isUsed"))
      .select(
        sql<boolean>`accepted_at is null and revoked_at is null and expires_at > ${now().toString()}
          and coalesce(mandate_expires_on >= ${today()}, true)`.as("isOpen"),
      )
      .where("token_hash", "=", hashOf(token))
      .where("email", "=", viewer.email)
      .forUpdate()
      .executeTakeFirst();
    if (invitation === undefined) return { ok: false, reason: "notOpen" };
    const { companyId, role } = invitation;
    const acts = await actsFor(trx, viewer.id, companyId);
    if (invitation.isUsed && acts !== null) return { ok: true, companyId };
    if (!invitation.isOpen) return { ok: false, reason: "notOpen" };
    if (acts === "member") return { ok: false, reason: "alreadyMember" };
    await trx
      .updateTable("invitation")
      .set({ accepted_at: now().toString() })
      .where("id", "=", invitation.id)
      .execute();
    // A member needs no mandate, and a new mandate replaces the old one.
    await trx
      .updateTable("mandate")
      .set({ revoked_at: now().toString(), revoked_by: viewer.id })
      .where("company_id", "=", companyId)
      .where("person_id", "=", viewer.id)
      .where("revoked_at", "is", null)
      .execute();
    if (role === "consultant") await takeMandate(trx, viewer, invitation);
    else await join(trx, viewer, companyId, role);
    await activateCompany(trx, viewer, companyId);
    return { ok: true, companyId };
  });
}

async function actsFor(trx: Transaction<Database>, personId: string, companyId: number) {
  const member = await trx
    .selectFrom("membership")
    .select("role")
    .where("company_id", "=", companyId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (member !== undefined) return "member";
  const mandate = await trx
    .selectFrom("mandate")
    .select("id")
    .where("company_id", "=", companyId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where((row) => row.or([row("expires_on", "is", null), row("expires_on", ">=", today())]))
    .executeTakeFirst();
  return mandate === undefined ? null : "consultant";
}

async function join(
  trx: Transaction<Database>,
  viewer: Person,
  companyId: number,
  role: CompanyRole,
): Promise<void> {
  await trx.insertInto("membership").values({ company_id: companyId, person_id: viewer.id, role }).execute();
  await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "memberJoined", detail: { role } });
}

async function takeMandate(
  trx: Transaction<Database>,
  viewer: Person,
  {
    companyId,
    expiresOn,
    invitedBy,
  }: { companyId: number; expiresOn: string | null; invitedBy: string | null },
): Promise<void> {
  const { id } = await trx
    .insertInto("mandate")
    .values({ company_id: companyId, person_id: viewer.id, granted_by: invitedBy, expires_on: expiresOn })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordCompanyEvent(trx, {
    companyId,
    personId: viewer.id,
    what: "mandateAccepted",
    detail: { mandateId: id, expiresOn },
  });
}

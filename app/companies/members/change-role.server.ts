import type { Kysely } from "kysely";
import type { CompanyRole, Person } from "#app/accounts/viewer.ts";
import { removeDraftsForCompany } from "#app/drafts/remove-drafts.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { type MemberRefused, readMember } from "./membership.server.ts";

type Change = { viewer: Person; companyId: number; memberId: string; role: CompanyRole };

/** Changes a member's role, unless no owner would be left. */
export async function changeRole(
  db: Kysely<Database>,
  { viewer, companyId, memberId, role }: Change,
): Promise<{ ok: true } | MemberRefused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageMembers");
    if (!opened.ok) return opened;
    const member = await readMember(trx, companyId, memberId);
    if (member === null) return { ok: false, reason: "gone" };
    if (member.role === role) return { ok: true };
    if (member.isLastOwner) return { ok: false, reason: "lastOwner" };
    await trx
      .updateTable("membership")
      .set({ role })
      .where("company_id", "=", companyId)
      .where("person_id", "=", memberId)
      .execute();
    // A viewer could not send what the editor has begun to write.
    if (role === "viewer") await removeDraftsForCompany(trx, { companyId, personId: memberId });
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "memberRoleChanged",
      detail: { memberId, from: member.role, to: role },
    });
    return { ok: true };
  });
}

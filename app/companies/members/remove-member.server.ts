import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { openCompany } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { endMembership, type MemberRefused, readMember } from "./membership.server.ts";

/** Removes a member from the company. What they did stays in the events. */
export async function removeMember(
  db: Kysely<Database>,
  { viewer, companyId, memberId }: { viewer: Person; companyId: number; memberId: string },
): Promise<{ ok: true } | MemberRefused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageMembers");
    if (!opened.ok) return opened;
    const member = await readMember(trx, companyId, memberId);
    if (member === null) return { ok: false, reason: "gone" };
    if (member.isLastOwner) return { ok: false, reason: "lastOwner" };
    await endMembership(trx, companyId, memberId);
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "memberRemoved",
      detail: { memberId, role: member.role },
    });
    return { ok: true };
  });
}

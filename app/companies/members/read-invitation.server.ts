import { type Kysely, sql } from "kysely";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { hashOf } from "./invitation-token.server.ts";

/** The terms of an open invitation. */
export type OpenInvitation = {
  companyId: number;
  company: string;
  companyEn: string | null;
  invitedBy: string | null;
  role: ViewerCompany["role"];
  mandateExpiresOn: string | null;
  expiresAt: string;
};

export type ReadInvitation =
  | { state: "open"; invitation: OpenInvitation }
  /** The person who accepted it may go on to the company. */
  | { state: "used"; companyId: number }
  | { state: "expired" | "revoked" }
  /** Sent to another address than the viewer's: reveals nothing. */
  | { state: "foreign" }
  | { state: "unknown" };

/** The invitation of a token, as far as this viewer may know it. */
export async function readInvitation(
  db: Kysely<Database>,
  { viewer, token }: { viewer: Person; token: string },
): Promise<ReadInvitation> {
  const { rows } = await sql<
    OpenInvitation & { isForeign: boolean; isUsed: boolean; isExpired: boolean; isRevoked: boolean }
  >`
    select c.id as "companyId", c.name as company, c.name_en as "companyEn", i.role,
      i.mandate_expires_on as "mandateExpiresOn", i.expires_at as "expiresAt",
      i.email <> ${viewer.email} as "isForeign", i.accepted_at is not null as "isUsed",
      i.revoked_at is not null as "isRevoked",
      i.expires_at <= ${now().toString()} or coalesce(i.mandate_expires_on < ${today()}, false) as "isExpired",
      (select name from person where id = i.invited_by) as "invitedBy"
    from invitation i join company c on c.id = i.company_id
    where i.token_hash = ${hashOf(token)}`.execute(db);
  const [row] = rows;
  if (row === undefined) return { state: "unknown" };
  const { isForeign, isUsed, isExpired, isRevoked, ...invitation } = row;
  if (isForeign) return { state: "foreign" };
  if (isUsed) return { state: "used", companyId: invitation.companyId };
  // An expired invitation is marked as revoked when its address is invited again.
  if (isExpired) return { state: "expired" };
  if (isRevoked) return { state: "revoked" };
  return { state: "open", invitation };
}

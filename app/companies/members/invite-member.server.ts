import { type Kysely, sql, type Transaction } from "kysely";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { INVITATION_DAYS, INVITATIONS_A_DAY, MOST_PEOPLE } from "./invitation-limits.ts";
import { hashOf, newToken } from "./invitation-token.server.ts";
import { companyInvitation } from "./mails.ts";

type Invitation = {
  viewer: Person;
  companyId: number;
  /** In lower case, as addresses are stored. */
  email: string;
  role: ViewerCompany["role"];
  /** The last day of a consultant's mandate; null: until it is revoked. */
  mandateExpiresOn: string | null;
  locale: Locale;
  /** The origin of Naru's pages, with which the link in the mail begins. */
  origin: string;
};

type Invited =
  | { ok: true }
  | Refused
  | { ok: false; reason: "alreadyMember" | "alreadyInvited" | "tooMany" | "tooManyToday" };

/**
 * Invites the reader of a mail address. Only the mail contains the token. The same invitation sent twice is one; an
 * invitation to another role has to be revoked first, so that two mails never promise different things.
 */
export async function inviteMember(db: Kysely<Database>, invitation: Invitation): Promise<Invited> {
  const { viewer, companyId, role } = invitation;
  return db.transaction().execute(async (trx) => {
    const permission = role === "consultant" ? "company.manageMandates" : "company.manageMembers";
    const opened = await openCompany(trx, viewer, companyId, permission);
    if (!opened.ok) return opened;
    await endExpired(trx, companyId);
    const open = await openInvitation(trx, invitation);
    if (open !== null) {
      const isSame = open.role === role && open.mandateExpiresOn === invitation.mandateExpiresOn;
      return isSame ? { ok: true } : { ok: false, reason: "alreadyInvited" };
    }
    const obstacle = obstacleTo(invitation, await countPeople(trx, companyId, invitation));
    if (obstacle !== null) return { ok: false, reason: obstacle };
    await sendInvitation(trx, invitation);
    return { ok: true };
  });
}

async function openInvitation(trx: Transaction<Database>, { companyId, email }: Invitation) {
  const open = await trx
    .selectFrom("invitation")
    .select(["role", "mandate_expires_on as mandateExpiresOn"])
    .where("company_id", "=", companyId)
    .where("email", "=", email)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return open ?? null;
}

type Counts = { isMember: boolean; isConsultant: boolean; total: number; invitedToday: number };

function obstacleTo({ role }: Invitation, people: Counts) {
  if (people.isMember || (people.isConsultant && role === "consultant")) return "alreadyMember";
  if (people.total >= MOST_PEOPLE) return "tooMany";
  return people.invitedToday >= INVITATIONS_A_DAY ? "tooManyToday" : null;
}

async function endExpired(trx: Transaction<Database>, companyId: number): Promise<void> {
  await trx
    .updateTable("invitation")
    .set({ revoked_at: now().toString() })
    .where("company_id", "=", companyId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", "<=", now().toString())
    .execute();
}

async function countPeople(
  trx: Transaction<Database>,
  companyId: number,
  { email }: Invitation,
): Promise<Counts> {
  const dayAgo = now().subtract({ hours: 24 }).toString();
  const { rows } = await sql<Counts>`
    select
      exists (select from membership m join person p on p.id = m.person_id
        where company_id = ${companyId} and p.email = ${email}) as "isMember",
      exists (select from mandate m join person p on p.id = m.person_id
        where company_id = ${companyId} and p.email = ${email} and revoked_at is null
          and (expires_on is null or expires_on >= ${today()})) as "isConsultant",
      (select count(*) from membership where company_id = ${companyId})
        + (select count(*) from mandate where company_id = ${companyId} and revoked_at is null)
        + (select count(*) from invitation where company_id = ${companyId} and accepted_at is null and revoked_at is null)
        as total,
      (select count(*) from invitation where company_id = ${companyId} and invited_at > ${dayAgo}) as "invitedToday"
    `.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error("a query without from answers with one row");
  return row;
}

async function sendInvitation(trx: Transaction<Database>, invitation: Invitation): Promise<void> {
  const { viewer, companyId, email, role, mandateExpiresOn, locale, origin } = invitation;
  const token = newToken();
  const expiresAt = now()
    .add({ hours: INVITATION_DAYS * 24 })
    .round("minute")
    .toString();
  const { name: company } = await trx
    .selectFrom("company")
    .select("name")
    .where("id", "=", companyId)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto("invitation")
    .values({
      company_id: companyId,
      email,
      role,
      token_hash: hashOf(token),
      mandate_expires_on: mandateExpiresOn,
      invited_by: viewer.id,
      invited_at: now().toString(),
      expires_at: expiresAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordCompanyEvent(trx, {
    companyId,
    personId: viewer.id,
    what: "memberInvited",
    detail: { invitationId: id, role },
  });
  await sendMail(trx, {
    to: email,
    locale,
    mail: companyInvitation,
    values: {
      company,
      by: viewer.name,
      role,
      until: mandateExpiresOn === null ? null : formatDay(mandateExpiresOn, locale),
      expiresAt: formatInstant(expiresAt, locale),
      url: `${origin}${localePath(locale, `/invitation/${token}`)}`,
    },
  });
}

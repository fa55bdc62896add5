import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { type Asker, isSentBy } from "./asker.server.ts";

/** A request as one of its two sides sees it. */
export type ContactRequest = {
  id: number;
  isReceived: boolean;
  /** The other company; null where an agency asks. */
  companyId: number | null;
  name: string;
  nameEn: string | null;
  /** Whether the other company lets itself be found, so that there is a page to lead to. */
  isShown: boolean;
  message: string;
  sentAt: string;
  answer: "accepted" | "declined" | null;
  reply: string | null;
  answeredAt: string | null;
  /** Who asked or answered on the other side, once it was accepted; null before, and where the account is gone. */
  contact: { name: string; email: string } | null;
};

const MOST_LISTED = 100;

/** The newest requests that this side sent, or received if it is a company; what waits for its answer first. */
export async function listContactRequests(
  db: Kysely<Database>,
  side: Asker,
): Promise<readonly ContactRequest[]> {
  const isReceived = "companyId" in side ? sql`r.to_company_id = ${side.companyId}` : sql`false`;
  const { rows } = await sql<ContactRequest>`
    select r.id, ${isReceived} as "isReceived", c.id as "companyId", coalesce(c.name, a.ko) as name,
      coalesce(c.name_en, a.en) as "nameEn",
      exists (select from company_listing where company_id = c.id and shown_since is not null) as "isShown",
      r.message, r.sent_at as "sentAt", r.answer, r.reply, r.answered_at as "answeredAt",
      case when r.answer = 'accepted' and p.id is not null
        then json_build_object('name', p.name, 'email', p.email) end as contact
    from contact_request r
      left join company c on c.id = case when ${isReceived} then r.from_company_id else r.to_company_id end
      left join agency a on ${isReceived} and a.id = r.from_agency_id
      left join person p on p.id = case when ${isReceived} then r.from_person_id else r.answered_by end
    where ${isReceived} or ${isSentBy(side)}
    order by r.answer is null and ${isReceived} desc, r.id desc limit ${MOST_LISTED}`.execute(db);
  return rows;
}

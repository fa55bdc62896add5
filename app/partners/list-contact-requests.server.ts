import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** A request as one of its two companies sees it. */
export type ContactRequest = {
  id: number;
  isReceived: boolean;
  /** The other company. */
  companyId: number;
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

/** The newest requests that this company received or sent; what waits for its answer first. */
export async function listContactRequests(
  db: Kysely<Database>,
  { companyId }: { companyId: number },
): Promise<readonly ContactRequest[]> {
  const { rows } = await sql<ContactRequest>`
    select r.id, r.to_company_id = ${companyId} as "isReceived", c.id as "companyId", c.name, c.name_en as "nameEn",
      exists (select from company_listing where company_id = c.id and shown_since is not null) as "isShown",
      r.message, r.sent_at as "sentAt", r.answer, r.reply, r.answered_at as "answeredAt",
      case when r.answer = 'accepted' and p.id is not null
        then json_build_object('name', p.name, 'email', p.email) end as contact
    from contact_request r
      join company c on c.id = case when r.to_company_id = ${companyId} then r.from_company_id else r.to_company_id end
      left join person p on p.id = case when r.to_company_id = ${companyId} then r.from_person_id else r.answered_by end
    where r.to_company_id = ${companyId} or r.from_company_id = ${companyId}
    order by r.answer is null and r.to_company_id = ${companyId} desc, r.id desc limit ${MOST_LISTED}`.execute(
    db,
  );
  return rows;
}

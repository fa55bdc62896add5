import { type Kysely, sql, type Transaction } from "kysely";
import { companyName, type Named } from "#app/accounts/company-name.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { contactAnswered } from "./mails.ts";

type Answer = {
  viewer: Person;
  companyId: number;
  requestId: number;
  answer: "accepted" | "declined";
  reply: string | null;
  origin: string;
};

/**
 * Accepts or declines a request, once. Accepted, each side sees the mail address of the person of the other side who
 * asked or answered; declined, neither sees any.
 */
export async function answerContactRequest(
  db: Kysely<Database>,
  { viewer, companyId, requestId, answer, reply, origin }: Answer,
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.contact");
    if (!opened.ok) return opened;
    const answered = await trx
      .updateTable("contact_request")
      .set({ answer, reply, answered_at: now().toString(), answered_by: viewer.id })
      .where("id", "=", requestId)
      .where("to_company_id", "=", companyId)
      .where("answer", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (answered === undefined) return { ok: false, reason: "gone" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: answer === "accepted" ? "contactAccepted" : "contactDeclined",
      detail: { requestId },
    });
    await tellSender(trx, requestId, origin);
    return { ok: true };
  });
}

/** The person who asked, while they still act for the company or the agency that asked. */
async function tellSender(trx: Transaction<Database>, requestId: number, origin: string): Promise<void> {
  const { rows } = await sql<{
    email: string;
    locale: Locale;
    by: Named;
    fromCompanyId: number | null;
    answer: Answer["answer"];
  }>`
    select p.email, p.locale, json_build_object('name', t.name, 'nameEn', t.name_en) as by,
      r.from_company_id as "fromCompanyId", r.answer
    from contact_request r join person p on p.id = r.from_person_id join company t on t.id = r.to_company_id
    where r.id = ${requestId} and (
      exists (select from membership where company_id = r.from_company_id and person_id = p.id)
      or exists (select from staff_role where agency_id = r.from_agency_id and person_id = p.id
        and role = 'programme_manager'))`.execute(trx);
  for (const { email, locale, by, fromCompanyId, answer } of rows)
    await sendMail(trx, {
      to: email,
      locale,
      mail: contactAnswered,
      values: {
        by: companyName(by, locale),
        answer,
        url: `${origin}${localePath(locale, fromCompanyId === null ? "/agency/contacts" : `/company/${fromCompanyId}/contacts`)}`,
      },
    });
}

import { type Kysely, sql, type Transaction } from "kysely";
import { companyName, type Named } from "#app/accounts/company-name.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { contactRequested } from "./mails.ts";

/** Enough for a search for partners, too few for advertising. */
export const REQUESTS_A_DAY = 10;

type ContactRequest = {
  viewer: Person;
  /** The company that asks. */
  companyId: number;
  toCompanyId: number;
  message: string;
  submissionId: string;
  /** The origin of Naru's pages, with which the link in the mail begins. */
  origin: string;
};

type Sent = { ok: true } | Refused | { ok: false; reason: "gone" | "own" | "waiting" | "tooManyToday" };

/**
 * Asks a company that lets itself be found to get in touch; its owners and editors get a mail. Neither side learns the
 * other's addresses before the request is accepted. One request waits at a time; the same form sent twice is one.
 */
export async function sendContactRequest(db: Kysely<Database>, request: ContactRequest): Promise<Sent> {
  const { viewer, companyId, toCompanyId, message, submissionId } = request;
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.contact");
    if (!opened.ok) return opened;
    if (toCompanyId === companyId) return { ok: false, reason: "own" };
    const { rows } = await sql<{ isSent: boolean; isShown: boolean; isWaiting: boolean; today: number }>`
      select
        exists (select from contact_request where submission_id = ${submissionId}::uuid and from_company_id = ${companyId})
          as "isSent",
        exists (select from company_listing where company_id = ${toCompanyId} and shown_since is not null) as "isShown",
        exists (select from contact_request where from_company_id = ${companyId} and to_company_id = ${toCompanyId}
          and answer is null) as "isWaiting",
        (select count(*)::integer from contact_request where from_company_id = ${companyId}
          and sent_at > ${now().subtract({ hours: 24 }).toString()}) as today`.execute(trx);
    const [state] = rows;
    if (state?.isSent) return { ok: true };
    if (!state?.isShown) return { ok: false, reason: "gone" };
    if (state.isWaiting) return { ok: false, reason: "waiting" };
    if (state.today >= REQUESTS_A_DAY) return { ok: false, reason: "tooManyToday" };
    const { id: requestId } = await trx
      .insertInto("contact_request")
      .values({
        to_company_id: toCompanyId,
        from_company_id: companyId,
        from_person_id: viewer.id,
        message,
        sent_at: now().toString(),
        submission_id: submissionId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "contactRequested",
      detail: { requestId },
    });
    await tellReceivers(trx, request);
    return { ok: true };
  });
}

async function tellReceivers(
  trx: Transaction<Database>,
  { companyId, toCompanyId, origin }: ContactRequest,
): Promise<void> {
  const { rows } = await sql<{ email: string; locale: Locale; from: Named; to: Named }>`
    select p.email, p.locale, json_build_object('name', f.name, 'nameEn', f.name_en) as "from",
      json_build_object('name', t.name, 'nameEn', t.name_en) as "to"
    from membership m join person p on p.id = m.person_id
      join company t on t.id = m.company_id join company f on f.id = ${companyId}
    where m.company_id = ${toCompanyId} and m.role in ('owner', 'editor') order by p.id`.execute(trx);
  for (const { email, locale, from, to } of rows)
    await sendMail(trx, {
      to: email,
      locale,
      mail: contactRequested,
      values: {
        company: companyName(to, locale),
        by: companyName(from, locale),
        url: `${origin}${localePath(locale, `/company/${toCompanyId}/contacts`)}`,
      },
    });
}

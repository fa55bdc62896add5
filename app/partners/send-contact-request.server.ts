import { type Kysely, sql, type Transaction } from "kysely";
import { companyName, type Named } from "#app/accounts/company-name.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type Asker, isSentBy } from "./asker.server.ts";
import { contactRequested } from "./mails.ts";

/** Enough for a search for partners, too few for advertising. */
export const REQUESTS_A_DAY = 10;

type ContactRequest = {
  viewer: Person;
  asker: Asker;
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
  const { viewer, asker, toCompanyId, submissionId } = request;
  return db.transaction().execute(async (trx) => {
    const opened = await openAsker(trx, viewer, asker);
    if (!opened.ok) return opened;
    if ("companyId" in asker && asker.companyId === toCompanyId) return { ok: false, reason: "own" };
    const { rows } = await sql<{ isSent: boolean; isShown: boolean; isWaiting: boolean; today: number }>`
      select
        exists (select from contact_request r where submission_id = ${submissionId}::uuid and ${isSentBy(asker)}) as "isSent",
        exists (select from company_listing where company_id = ${toCompanyId} and shown_since is not null) as "isShown",
        exists (select from contact_request r where ${isSentBy(asker)} and to_company_id = ${toCompanyId}
          and answer is null) as "isWaiting",
        (select count(*)::integer from contact_request r where ${isSentBy(asker)}
          and sent_at > ${now().subtract({ hours: 24 }).toString()}) as today`.execute(trx);
    const [state] = rows;
    if (state?.isSent) return { ok: true };
    if (!state?.isShown) return { ok: false, reason: "gone" };
    if (state.isWaiting) return { ok: false, reason: "waiting" };
    if (state.today >= REQUESTS_A_DAY) return { ok: false, reason: "tooManyToday" };
    await enterRequest(trx, request);
    return { ok: true };
  });
}

async function enterRequest(trx: Transaction<Database>, request: ContactRequest): Promise<void> {
  const { viewer, asker, toCompanyId, message, submissionId } = request;
  const isOfCompany = "companyId" in asker;
  const { id: requestId } = await trx
    .insertInto("contact_request")
    .values({
      to_company_id: toCompanyId,
      ...(isOfCompany ? { from_company_id: asker.companyId } : { from_agency_id: asker.agencyId }),
      from_person_id: viewer.id,
      message,
      sent_at: now().toString(),
      submission_id: submissionId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordCompanyEvent(trx, {
    // An agency keeps no history of its own: that it asked stands in that of the company.
    companyId: isOfCompany ? asker.companyId : toCompanyId,
    personId: viewer.id,
    what: isOfCompany ? "contactRequested" : "contactReceived",
    detail: { requestId },
  });
  await tellReceivers(trx, requestId, request);
}

/** Requests of one company, or of one agency, take turns. */
async function openAsker(
  trx: Transaction<Database>,
  viewer: Person,
  asker: Asker,
): Promise<{ ok: true } | Refused> {
  if ("companyId" in asker) return openCompany(trx, viewer, asker.companyId, "company.contact");
  const { rows } = await sql`
    select from agency a join staff_role s on s.agency_id = a.id
    where a.id = ${asker.agencyId} and s.person_id = ${viewer.id} and s.role = 'programme_manager'
    for no key update of a`.execute(trx);
  return rows.length > 0 ? { ok: true } : { ok: false, reason: "needsStaff" };
}

async function tellReceivers(
  trx: Transaction<Database>,
  requestId: number,
  { toCompanyId, origin }: ContactRequest,
): Promise<void> {
  const { rows } = await sql<{ email: string; locale: Locale; from: Named; to: Named }>`
    select p.email, p.locale, json_build_object('name', coalesce(f.name, a.ko), 'nameEn', coalesce(f.name_en, a.en)) as "from",
      json_build_object('name', t.name, 'nameEn', t.name_en) as "to"
    from membership m join person p on p.id = m.person_id
      join company t on t.id = m.company_id join contact_request r on r.id = ${requestId}
      left join company f on f.id = r.from_company_id left join agency a on a.id = r.from_agency_id
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

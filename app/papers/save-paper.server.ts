import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import type { Database } from "#db/schema.ts";
import type { PaperDetails } from "./paper.ts";

/** Keeps what is said of a paper: issuer, number, days. The same form sent twice changes it once. `gone`: it was removed. */
export async function savePaper(
  db: Kysely<Database>,
  {
    viewer,
    companyId,
    paperId,
    details,
  }: { viewer: Person; companyId: number; paperId: number; details: PaperDetails },
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.answer");
    if (!opened.ok) return opened;
    const { name, issuer, number, issuedOn, expiresOn, hasNoExpiry } = details;
    const { rows } = await sql<{ kind: string; isChanged: boolean }>`
      update company_paper p set name = ${name}, issuer = ${issuer}, number = ${number}, issued_on = ${issuedOn}::date,
        expires_on = ${expiresOn}::date, has_no_expiry = ${hasNoExpiry}
      from (select * from company_paper where id = ${paperId} and company_id = ${companyId}) before
      where p.id = before.id and p.company_id = ${companyId}
      returning p.kind, (p.name, p.issuer, p.number, p.issued_on, p.expires_on, p.has_no_expiry) is distinct from
        (before.name, before.issuer, before.number, before.issued_on, before.expires_on, before.has_no_expiry)
        as "isChanged"`.execute(trx);
    const [saved] = rows;
    if (saved === undefined) return { ok: false, reason: "gone" };
    if (saved.isChanged)
      await recordCompanyEvent(trx, {
        companyId,
        personId: viewer.id,
        what: "paperChanged",
        detail: { paperId, kind: saved.kind },
      });
    return { ok: true };
  });
}

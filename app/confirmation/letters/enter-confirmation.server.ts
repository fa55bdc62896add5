import { sql, type Transaction } from "kysely";
import type { CompanyEvents } from "#app/companies/company-event.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { askForJob } from "./enter-letter.server.ts";

/**
 * Makes a confirmation a fact of the company, in the transaction of the step by which it came about, so that matches follow
 * at once. The certificate is a job of its own, queued with it; the register lists what it issues.
 */
export async function enterConfirmation(
  trx: Transaction<Database>,
  {
    applicationId,
    companyId,
    personId,
    at,
  }: { applicationId: number; companyId: number; personId: string; at: string },
): Promise<void> {
  const detail = await enterFact(trx, applicationId, seoulDay(at));
  await recordCompanyEvent(trx, { companyId, personId, what: "confirmationEntered", detail });
  await askForJob(trx, "issue_certificate", { applicationId });
}

/** Its validity, if the round gives it one, runs from the day of the letter. */
async function enterFact(
  trx: Transaction<Database>,
  applicationId: number,
  on: string,
): Promise<CompanyEvents["confirmationEntered"]> {
  const { rows } = await sql<CompanyEvents["confirmationEntered"]>`
    insert into confirmation
      (company_id, version_id, technology_code, kind, confirmed_on, valid_until, origin, document)
    select a.company_id, a.version_id, a.technology_code, a.kind, ${on}::date,
      (${on}::date + make_interval(months => (r.settings -> 'validityMonths' ->> 'value')::integer))::date,
      'decision', a.reference
    from application a join round r on r.id = a.round_id
    where a.id = ${applicationId}
    on conflict (company_id, version_id, technology_code, kind) where revoked_at is null do update
      set confirmed_on = excluded.confirmed_on, valid_until = excluded.valid_until, origin = excluded.origin,
        document = excluded.document
    returning id as "confirmationId", version_id as "versionId", technology_code as technology, kind`.execute(
    trx,
  );
  const [entered] = rows;
  if (entered === undefined) throw new Error("a notified application is there");
  return entered;
}

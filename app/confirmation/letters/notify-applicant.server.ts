import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CompanyEvents } from "#app/companies/company-event.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { askForJob, enterLetter } from "./enter-letter.server.ts";
import { writeDecisionLetter } from "./letter-document.ts";
import { readDecisionSource } from "./read-letter-source.server.ts";

/**
 * The centre notifies in writing (decree art. 8(3), delegated by art. 29): the letter gets its number and is frozen. A
 * confirmation becomes a fact of the company in the same transaction, so that its matches follow at once. The certificate
 * is a job of its own, as the mail is. Returns the letter's id.
 */
export async function notifyApplicant(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<StepTaken<number>> {
  const { viewer, applicationId } = request;
  return takeStep(db, { ...request, step: "notify" }, async (trx, { companyId, at }) => {
    const source = await readDecisionSource(trx, applicationId);
    if (source === null) throw new Error("a decided application has its decision");
    const letterId = await enterLetter(trx, {
      applicationId,
      at,
      write: (head) => writeDecisionLetter({ ...source, ...head }),
    });
    if (source.result === "confirmed") {
      const detail = await enterConfirmation(trx, applicationId, seoulDay(at));
      await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "confirmationEntered", detail });
      await askForJob(trx, "issue_certificate", { applicationId });
    }
    return letterId;
  });
}

/** Its validity, if the round gives it one, runs from the day of the letter. */
async function enterConfirmation(
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

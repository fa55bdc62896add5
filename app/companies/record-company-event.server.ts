import type { Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { CompanyEventName, CompanyEvents } from "./company-event.ts";

/** Records what happened to a company, in the transaction that makes it happen. */
export async function recordCompanyEvent<Name extends CompanyEventName>(
  trx: Transaction<Database>,
  event: { companyId: number; personId: string; what: Name; detail: CompanyEvents[Name] },
): Promise<void> {
  await trx
    .insertInto("company_event")
    .values({
      company_id: event.companyId,
      person_id: event.personId,
      what: event.what,
      detail: JSON.stringify(event.detail),
    })
    .execute();
}

import { sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { type ListName, listOf } from "#app/matching/facts.ts";
import type { Database } from "#db/schema.ts";
import { recordChange } from "./record-change.server.ts";

/** A list that is said to be complete, or no longer. */
export type Declaration = { name: ListName; isComplete: boolean };

/**
 * Declares a list complete, or no longer complete, in the transaction that saves the fields beside it. Only in a complete
 * list does a missing item count against the company. Repeating it changes nothing. The caller has opened the company.
 */
export async function declareList(
  trx: Transaction<Database>,
  {
    viewer,
    companyId,
    list,
    now,
  }: { viewer: Person; companyId: number; list: Declaration; now: Temporal.Instant },
): Promise<void> {
  const { name, isComplete } = list;
  const changed = isComplete
    ? await sql`
        insert into company_list (company_id, list, declared_at, declared_by)
        values (${companyId}, ${name}, ${now.toString()}, ${viewer.id}) on conflict do nothing`.execute(trx)
    : await sql`delete from company_list where company_id = ${companyId} and list = ${name}`.execute(trx);
  if (changed.numAffectedRows === 0n) return;
  const what = isComplete ? "profileListDeclared" : "profileListReopened";
  await recordChange(trx, { companyId, viewer, now, what, step: listOf(name).step, list: name });
}

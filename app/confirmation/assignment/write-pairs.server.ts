import { sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Allocation, Pair } from "./allocation.ts";

type Written = { proposalId: number; allocation: Allocation; pairs: readonly Pair[] };

/** Makes these the pairs of a proposal. Those that stay keep the reason for which an officer changed them. */
export async function writePairs(
  trx: Transaction<Database>,
  { proposalId, allocation, pairs }: Written,
): Promise<void> {
  const rows = pairs.map(({ applicationId, expertId }) => ({
    a: applicationId,
    e: expertId,
    l: allocation.fits.get(applicationId)?.get(expertId) ?? 1,
  }));
  const given = sql`json_to_recordset(${JSON.stringify(rows)}::json) as given(a bigint, e text, l integer)`;
  await sql`
    delete from assignment_pair where proposal_id = ${proposalId} and not exists (
      select from ${given} where a = application_id and e = expert_id)`.execute(trx);
  await sql`
    insert into assignment_pair (proposal_id, application_id, expert_id, level)
    select ${proposalId}, a, e, l from ${given}
    on conflict (proposal_id, application_id, expert_id) do update set level = excluded.level`.execute(trx);
}

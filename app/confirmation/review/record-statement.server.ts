import type { Transaction } from "kysely";
import type { Database } from "#db/schema.ts";

/** What an expert said for the record; of interests the kind alone, since the companies are only for whoever commissions. */
type Statement = { personId: string; at: string } & (
  | { what: "declared"; roundId: number; details: { applicants: number; conflicts: number } }
  | { what: "interest" | "interest_removed"; details: { kind: string } }
  | { what: "pledged"; details: { year: number } }
);

/** Puts on record what an expert said about conflicts, in the transaction in which it takes effect. */
export async function recordStatement(trx: Transaction<Database>, statement: Statement): Promise<void> {
  const { personId, at, what, details } = statement;
  await trx
    .insertInto("expert_statement")
    .values({
      person_id: personId,
      stated_at: at,
      what,
      round_id: statement.what === "declared" ? statement.roundId : null,
      details: JSON.stringify(details),
    })
    .execute();
}

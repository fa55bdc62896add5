import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The applicant takes back the open objection, for good: it ends without a decision, and what was decided before stands. */
export async function withdrawObjection(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision }: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<StepTaken> {
  const taking = { viewer, applicationId, seenRevision, step: "withdraw_objection" } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    await trx
      .updateTable("objection")
      .set({ outcome: "withdrawn", decided_at: at, decided_by: viewer.id })
      .where("application_id", "=", applicationId)
      .where("outcome", "is", null)
      .execute();
  });
}

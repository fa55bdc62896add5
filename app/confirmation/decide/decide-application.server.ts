import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * The ministry decides (act art. 9, decree art. 8(3)), with reasons per criterion. The decider is another person than the
 * recommender; a page that is out of date decides nothing.
 */
export async function decideApplication(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    seenRevision: number;
    result: Result;
    reasons: readonly CriterionReason[];
  },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, result, reasons } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "decide",
    ids: { result },
    details: { reasons },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    await trx
      .insertInto("decision")
      .values({
        application_id: applicationId,
        result,
        reasons: JSON.stringify(reasons),
        decided_at: at,
        decided_by: viewer.id,
      })
      .execute();
  });
}

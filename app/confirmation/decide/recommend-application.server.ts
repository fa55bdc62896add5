import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * The ministry's officer recommends a result with reasons per criterion (act art. 9). A new recommendation takes the
 * place of the one in force; the person who recommends does not decide.
 */
export async function recommendApplication(
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
    step: "recommend",
    ids: { result },
    details: { reasons },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    await trx
      .updateTable("recommendation")
      .set({ replaced_at: at })
      .where("application_id", "=", applicationId)
      .where("sent_back_at", "is", null)
      .where("replaced_at", "is", null)
      .execute();
    await trx
      .insertInto("recommendation")
      .values({
        application_id: applicationId,
        result,
        reasons: JSON.stringify(reasons),
        recommended_at: at,
        recommended_by: viewer.id,
      })
      .execute();
  });
}

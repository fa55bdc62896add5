import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { notOpen } from "./find-review.server.ts";

/** The officer ends a commission that will not be done, with the reason. The expert finds it nowhere from then on. */
export async function closeReview(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reviewId: number; reason: string },
): Promise<StepTaken> {
  const { reason, reviewId, ...taking } = request;
  const step = { ...taking, step: "close_review", ids: { reviewId }, details: { reason } } as const;
  return takeStep(db, step, async (trx, { at }) => {
    const { numUpdatedRows } = await trx
      .updateTable("review")
      .set({ closed_at: at, closed_reason: reason })
      .where("id", "=", reviewId)
      .where("application_id", "=", request.applicationId)
      .where("submitted_at", "is", null)
      .where("declined_at", "is", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StepUndone([notOpen]);
  });
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { findReview, noReview, notOpen } from "./find-review.server.ts";
import type { Score } from "./scores.ts";

/**
 * The expert submits, once and for good, and only after declaring that there is no conflict. With the last open review the
 * clock runs again.
 */
export async function submitReview(
  db: Kysely<Database>,
  { viewer, reviewId, scores }: { viewer: Person; reviewId: number; scores: readonly Score[] },
): Promise<StepTaken> {
  const review = await findReview(db, { viewer, reviewId });
  if (review === null) return noReview;
  // What was submitted first stands, and the page shows it.
  if (review.submittedAt !== null) return { ok: true };
  const taking = {
    viewer,
    applicationId: review.applicationId,
    step: "submit_review",
    ids: { reviewId },
    details: { scores },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const { numUpdatedRows } = await trx
      .updateTable("review")
      .set({ scores: JSON.stringify(scores), submitted_at: at })
      .where("id", "=", reviewId)
      .where("expert_id", "=", viewer.id)
      .where("declared_at", "is not", null)
      .where("submitted_at", "is", null)
      .where("declined_at", "is", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StepUndone([notOpen]);
  });
}

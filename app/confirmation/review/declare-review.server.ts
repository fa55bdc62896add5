import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { findReview, noReview, notOpen } from "./find-review.server.ts";

type Asked = { viewer: Person; reviewId: number };

/** The expert declares that there is no conflict: only now the application opens. */
export async function declareReview(db: Kysely<Database>, asked: Asked): Promise<StepTaken> {
  const { viewer, reviewId } = asked;
  const review = await findReview(db, asked);
  if (review === null) return noReview;
  const taking = {
    viewer,
    applicationId: review.applicationId,
    step: "declare_review",
    ids: { reviewId },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const { numUpdatedRows } = await trx
      .updateTable("review")
      .set({ declared_at: at })
      .where("id", "=", reviewId)
      .where("expert_id", "=", viewer.id)
      .where("declared_at", "is", null)
      .where("declined_at", "is", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StepUndone([notOpen]);
  });
}

/**
 * The expert recuses themselves, at once or when the conflict shows later. From then on they find the application nowhere,
 * so that the same form sent twice is told by what it wrote; the clock goes on unless another review is open.
 */
export async function declineReview(
  db: Kysely<Database>,
  { reason, ...asked }: Asked & { reason: string },
): Promise<StepTaken> {
  const { viewer, reviewId } = asked;
  const review = await findReview(db, asked);
  if (review === null) return (await isDeclined(db, { ...asked, reason })) ? { ok: true } : noReview;
  const taking = {
    viewer,
    applicationId: review.applicationId,
    step: "decline_review",
    ids: { reviewId },
    details: { reason },
  } as const;
  const taken = await takeStep(db, taking, async (trx, { at }) => {
    const { numUpdatedRows } = await trx
      .updateTable("review")
      .set({ declined_at: at, declined_reason: reason })
      .where("id", "=", reviewId)
      .where("expert_id", "=", viewer.id)
      .where("declined_at", "is", null)
      .where("submitted_at", "is", null)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StepUndone([notOpen]);
  });
  return taken.ok || (await isDeclined(db, { ...asked, reason })) ? { ok: true } : taken;
}

async function isDeclined(
  db: Kysely<Database>,
  { viewer, reviewId, reason }: Asked & { reason: string },
): Promise<boolean> {
  const found = await db
    .selectFrom("review")
    .select("id")
    .where("id", "=", reviewId)
    .where("expert_id", "=", viewer.id)
    .where("declined_reason", "=", reason)
    .executeTakeFirst();
  return found !== undefined;
}

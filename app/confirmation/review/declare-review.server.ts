import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepRefusal, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { findReview, noReview, notOpen } from "./find-review.server.ts";

type Asked = { viewer: Person; reviewId: number };

/** The expert declares to be without conflict: only now the application opens. Declared twice it is declared once. */
export async function declareReview(db: Kysely<Database>, asked: Asked): Promise<{ ok: true } | StepRefusal> {
  const { viewer, reviewId } = asked;
  const review = await findReview(db, asked);
  if (review === null) return noReview;
  if (review.declaredAt !== null) return { ok: true };
  const taking = {
    viewer,
    applicationId: review.applicationId,
    step: "declare_review",
    ids: { reviewId },
  } as const;
  const taken = await takeStep(db, taking, async (trx, { at }) => {
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
  if (taken.ok) return { ok: true };
  return (await findReview(db, asked))?.declaredAt ? { ok: true } : taken;
}

/**
 * The expert recuses themselves, at once or when the conflict shows later. From then on the application is nowhere to be
 * found for them; the clock goes on unless another review is open.
 */
export async function declineReview(
  db: Kysely<Database>,
  { reason, ...asked }: Asked & { reason: string },
): Promise<{ ok: true } | StepRefusal> {
  const { viewer, reviewId } = asked;
  const review = await findReview(db, asked);
  if (review === null) return noReview;
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
  return taken.ok ? { ok: true } : taken;
}

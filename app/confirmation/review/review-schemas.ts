import { z } from "zod";
import { dueDate, reasonSchema, seenSchema } from "#app/confirmation/case/step-schema.ts";
import type { Day } from "#app/matching/calendar.ts";

/** Whom the officer commissions, until when. */
export function commissionSchema(say: { experts: string; day: string }, today: Day) {
  return seenSchema.extend({
    expertIds: z
      .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string().max(100)).max(50))
      .refine((ids) => ids.length > 0, say.experts),
    dueOn: dueDate(say.day, today),
  });
}

type Say = { reason: string; tooLong: string };

/** Why a commission ends. */
export function closingSchema(say: Say) {
  return reasonForm(say).extend({ reviewId: z.coerce.number().int().min(1) });
}

/** Why the expert declines. */
export function decliningSchema(say: Say) {
  return reasonForm(say).omit({ seenRevision: true });
}

function reasonForm({ reason, tooLong }: Say) {
  return reasonSchema({ missing: reason, tooLong }, 4_000);
}

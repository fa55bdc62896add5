import { z } from "zod";
import { dueDay } from "#app/confirmation/consult/consulting-schemas.ts";
import type { Day } from "#app/matching/calendar.ts";

/** Whom the officer commissions, until when. */
export function commissionSchema(say: { experts: string; day: string }, today: Day) {
  return z.object({
    requestKey: z.uuid(),
    expertIds: z
      .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string().max(100)).max(50))
      .refine((ids) => ids.length > 0, say.experts),
    dueOn: dueDay(say, today),
  });
}

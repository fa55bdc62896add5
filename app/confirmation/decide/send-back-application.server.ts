import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The decider asks for another look: the recommendation in force ends, with what was missed in it. */
export async function sendBackApplication(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, reason } = request;
  const taking = { viewer, applicationId, seenRevision, step: "send_back", details: { reason } } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    await trx
      .updateTable("recommendation")
      .set({ sent_back_at: at, sent_back_reason: reason })
      .where("application_id", "=", applicationId)
      .where("sent_back_at", "is", null)
      .where("replaced_at", "is", null)
      .execute();
  });
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { revocationDropped } from "./mails.ts";

/** A proposed revocation is given up, with a reason; the applicant is told that the confirmation stays. */
export async function dropRevocation(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string; origin: string },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, reason, origin } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "drop_revocation",
    details: { reason },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    await trx
      .updateTable("revocation")
      .set({ ended: "dropped", ended_at: at, ended_by: viewer.id, ended_reason: reason })
      .where("application_id", "=", applicationId)
      .where("ended", "is", null)
      .execute();
    await mailApplicant(trx, { applicationId, origin, mail: revocationDropped, values: (about) => about });
  });
}

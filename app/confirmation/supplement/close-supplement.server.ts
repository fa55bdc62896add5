import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { supplementClosed } from "./mails.ts";

/** The centre ends the open request without an answer, with a reason that the applicant reads: the clock runs again. */
export async function closeSupplement(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string; origin: string },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, reason, origin } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "close_supplement",
    details: { reason },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    await trx
      .updateTable("supplement_request")
      .set({ closed_at: at, closed_reason: reason })
      .where("application_id", "=", applicationId)
      .where("answered_at", "is", null)
      .where("closed_at", "is", null)
      .execute();
    await mailApplicant(trx, {
      applicationId,
      page: "#timeline",
      origin,
      mail: supplementClosed,
      values: (about) => about,
    });
  });
}

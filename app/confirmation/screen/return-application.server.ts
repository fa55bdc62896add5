import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { applicationReturned } from "./mails.ts";

/** The centre returns an application, where the round names the rule that allows it. */
export async function returnApplication(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string; origin: string },
): Promise<StepTaken> {
  const { reason, origin, ...rest } = request;
  const taking = { ...rest, step: "return", details: { reason } } as const;
  return takeStep(db, taking, async (trx) => {
    await mailApplicant(trx, {
      applicationId: rest.applicationId,
      origin,
      mail: applicationReturned,
      values: (about) => about,
    });
  });
}

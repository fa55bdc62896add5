import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { type StepRefusal, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The centre returns an application, where the round names the rule that allows it. */
export async function returnApplication(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string; origin: string },
): Promise<{ ok: true } | StepRefusal> {
  const { reason, origin, ...rest } = request;
  const taking = { ...rest, step: "return", details: { reason } } as const;
  const taken = await takeStep(db, taking, (trx) =>
    mailApplicant(trx, { applicationId: rest.applicationId, origin, kind: "application_returned" }),
  );
  return taken.ok ? { ok: true } : taken;
}

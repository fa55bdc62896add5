import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The applicant withdraws the application; what was submitted can still be read. */
export async function withdrawApplication(
  db: Kysely<Database>,
  {
    viewer,
    companyId,
    applicationId,
    seenRevision,
  }: { viewer: Person; companyId: number; applicationId: number; seenRevision: number },
): Promise<StepTaken> {
  const step = { viewer, applicationId, step: "withdraw", seenRevision } as const;
  return takeStep(db, step, async (trx) => {
    const application = await loadApplication(trx, { companyId, applicationId });
    if (application === null) throw new StepUndone([]);
    const { reference } = application;
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "applicationWithdrawn",
      detail: { applicationId, reference: reference ?? "" },
    });
  });
}

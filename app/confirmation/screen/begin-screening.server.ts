import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** An officer of the centre begins to check that nothing is missing. */
export async function beginScreening(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<StepTaken> {
  return takeStep(db, { ...request, step: "begin_screening" }, async () => undefined);
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The ministry's officer puts the case before the committee, where the round has one. */
export async function referToDeliberation(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<StepTaken> {
  return takeStep(db, { ...request, step: "begin_deliberation" }, async () => undefined);
}

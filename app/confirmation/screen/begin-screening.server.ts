import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepRefusal, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** An officer of the centre begins to look whether everything is there. */
export async function beginScreening(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<{ ok: true } | StepRefusal> {
  const taken = await takeStep(db, { ...request, step: "begin_screening" }, async () => undefined);
  return taken.ok ? { ok: true } : taken;
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepRefusal, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The ministry's officer puts the case before the committee, where the round has one. */
export async function referToDeliberation(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<{ ok: true } | StepRefusal> {
  const taken = await takeStep(db, { ...request, step: "begin_deliberation" }, async () => null);
  return taken.ok ? { ok: true } : taken;
}

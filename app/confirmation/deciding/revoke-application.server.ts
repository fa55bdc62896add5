import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { type StepRefusal, takeStep } from "../take-step.server.ts";

/** The ministry revokes a confirmation, with reasons: the certificate's page and the company's matches follow at once. */
export async function revokeApplication(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string },
): Promise<{ ok: true } | StepRefusal> {
  const { viewer, applicationId, seenRevision, reason } = request;
  const taking = { viewer, applicationId, seenRevision, step: "revoke", details: { reason } } as const;
  const taken = await takeStep(db, taking, async (trx, { at }) => {
    await trx
      .updateTable("certificate")
      .set({ revoked_at: at, revoked_reason: reason })
      .where("application_id", "=", applicationId)
      .where("revoked_at", "is", null)
      .execute();
    await sql`
      update confirmation f set revoked_at = ${at}
      from application a
      where a.id = ${applicationId} and f.document = a.reference and f.company_id = a.company_id
        and f.revoked_at is null`.execute(trx);
  });
  return taken.ok ? { ok: true } : taken;
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { mailApplicant } from "../screening/mail-applicant.server.ts";
import { type StepRefusal, takeStep } from "../take-step.server.ts";

/**
 * The centre asks for material (decree art. 8(4), delegated by art. 29): the clock stops from this instant on, and only the
 * questions that are named are opened to the applicant.
 */
export async function requestSupplement(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    seenRevision: number;
    fields: readonly string[];
    words: string;
    dueOn: string;
    origin: string;
  },
): Promise<{ ok: true } | StepRefusal> {
  const { viewer, applicationId, seenRevision, fields, words, dueOn, origin } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "request_supplement",
    ids: { dueOn },
    details: { fields, words },
  } as const;
  const taken = await takeStep(db, taking, async (trx, { at }) => {
    await trx
      .insertInto("supplement_request")
      .values({
        application_id: applicationId,
        fields: JSON.stringify(fields),
        words,
        requested_at: at,
        requested_by: viewer.id,
        due_on: dueOn,
      })
      .execute();
    await mailApplicant(trx, { applicationId, origin, kind: "supplement_requested", dueOn });
  });
  return taken.ok ? { ok: true } : taken;
}

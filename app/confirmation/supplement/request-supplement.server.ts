import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { enterSupplement } from "./enter-supplement.server.ts";

/**
 * The centre asks for material (decree art. 8(4), delegated by art. 29): the clock stops from this instant on, and only the
 * questions that are named are opened to the applicant. It is an outward act: a letter with its number goes out. Returns the
 * letter's id.
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
  },
): Promise<StepTaken<number>> {
  const { viewer, applicationId, seenRevision, fields, words, dueOn } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "request_supplement",
    ids: { dueOn },
    details: { fields, words },
  } as const;
  return takeStep(db, taking, (trx, { at }) =>
    enterSupplement(trx, { applicationId, at, requestedBy: viewer.id, fields, words, dueOn }),
  );
}

import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { enterConfirmation } from "./enter-confirmation.server.ts";
import { enterLetter } from "./enter-letter.server.ts";
import { writeDecisionLetter } from "./letter-document.ts";
import { readDecisionSource } from "./read-letter-source.server.ts";

/**
 * The centre notifies in writing (decree art. 8(3), delegated by art. 29): the letter gets its number and is frozen. A
 * confirmation becomes a fact of the company in the same transaction, so that its matches follow at once. The certificate
 * is a job of its own, as the mail is. Returns the letter's id.
 */
export async function notifyApplicant(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<StepTaken<number>> {
  const { viewer, applicationId } = request;
  return takeStep(db, { ...request, step: "notify" }, async (trx, { companyId, at }) => {
    const source = await readDecisionSource(trx, applicationId);
    if (source === null) throw new Error("a decided application has its decision");
    const letterId = await enterLetter(trx, {
      applicationId,
      at,
      by: viewer.id,
      office: "centre_officer",
      write: (head) => writeDecisionLetter({ ...source, ...head }),
    });
    if (source.result === "confirmed")
      await enterConfirmation(trx, { applicationId, companyId, personId: viewer.id, at });
    return letterId;
  });
}

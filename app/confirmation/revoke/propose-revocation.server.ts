import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { enterLetter } from "#app/confirmation/letters/enter-letter.server.ts";
import { type LetterDocument, writeRevocationNotice } from "#app/confirmation/letters/letter-document.ts";
import { readContact } from "#app/confirmation/letters/read-contact.server.ts";
import { readLetterSource } from "#app/confirmation/letters/read-letter-source.server.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

type Proposing = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  reason: string;
  /** The last day on which the applicant can speak. */
  hearsUntil: string;
};

/** The ministry proposes to revoke, and gives notice of it by a letter: the applicant is heard before anybody revokes. */
export async function proposeRevocation(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, reason, hearsUntil }: Proposing,
): Promise<StepTaken> {
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "propose_revocation",
    ids: { dueOn: hearsUntil },
    details: { reason },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const source = await readLetterSource(trx, applicationId);
    if (source === null) throw new Error("a confirmed application is there");
    const letterId = await enterLetter(trx, {
      applicationId,
      at,
      by: viewer.id,
      office: "ministry_officer",
      write: (head) => writeRevocationNotice({ ...source, ...head, reason, hearsUntil }),
    });
    await trx
      .insertInto("revocation")
      .values({
        application_id: applicationId,
        reason,
        proposed_at: at,
        proposed_by: viewer.id,
        notice_letter_id: letterId,
        hears_until: hearsUntil,
      })
      .execute();
  });
}

/** The notice as it would be written on that day, without a number. */
export async function previewNotice(
  db: Kysely<Database>,
  {
    viewer,
    applicationId,
    reason,
    hearsUntil,
    writtenOn,
  }: Omit<Proposing, "seenRevision"> & { writtenOn: string },
): Promise<LetterDocument | null> {
  const source = await readLetterSource(db, applicationId);
  if (source === null) return null;
  const contact = await readContact(db, { applicationId, by: viewer.id, office: "ministry_officer" });
  return writeRevocationNotice({ ...source, number: null, writtenOn, contact, reason, hearsUntil });
}

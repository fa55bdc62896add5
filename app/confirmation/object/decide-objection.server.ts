import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { enterConfirmation } from "#app/confirmation/letters/enter-confirmation.server.ts";
import { enterLetter } from "#app/confirmation/letters/enter-letter.server.ts";
import { type LetterDocument, writeObjectionLetter } from "#app/confirmation/letters/letter-document.ts";
import { readContact } from "#app/confirmation/letters/read-contact.server.ts";
import { readLetterSource } from "#app/confirmation/letters/read-letter-source.server.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { loadObjecting, type Objection, type ObjectionOutcome } from "./load-objections.server.ts";
import { whyInvalid } from "./objection-period.ts";

export const stepOfOutcome = {
  upheld: "uphold_decision",
  changed: "change_decision",
  refused: "refuse_objection",
} as const satisfies Record<ObjectionOutcome, string>;

type Deciding = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  outcome: ObjectionOutcome;
  reason: string;
};

/**
 * Decides on the open objection, by somebody who took no part in the first decision, with a letter. A changed decision is
 * in force at once: result, fact of the company and the job of its certificate are written in the same transaction.
 */
export async function decideObjection(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, outcome, reason }: Deciding,
): Promise<StepTaken> {
  const step = stepOfOutcome[outcome];
  const taking = { viewer, applicationId, seenRevision, step, details: { reason } };
  return takeStep(db, taking, async (trx, { companyId, at }) => {
    const { objection, settings } = await readOpen(trx, applicationId);
    const isValid = whyInvalid(objection, objection.contested.arrivedAt, settings).length === 0;
    if (!isValid && outcome !== "refused") throw new StepUndone([onlyRefused]);
    const source = await readLetterSource(trx, applicationId);
    if (source === null) throw new Error("a case with an objection is there");
    const letterId = await enterLetter(trx, {
      applicationId,
      at,
      by: viewer.id,
      office: "ministry_officer",
      write: (head) => writeObjectionLetter({ ...source, ...head, ...saidOf(objection), outcome, reason }),
    });
    await trx
      .updateTable("objection")
      .set({
        outcome,
        outcome_words: reason,
        decided_at: at,
        decided_by: viewer.id,
        outcome_letter_id: letterId,
      })
      .where("id", "=", objection.id)
      .execute();
    if (outcome !== "changed") return;
    await trx
      .updateTable("decision")
      .set({ result: "confirmed" })
      .where("application_id", "=", applicationId)
      .execute();
    await enterConfirmation(trx, { applicationId, companyId, personId: viewer.id, at });
  });
}

/** The letter as it would be written on that day, without a number; null where no objection is open. */
export async function previewObjectionLetter(
  db: Kysely<Database>,
  {
    viewer,
    applicationId,
    outcome,
    reason,
    writtenOn,
  }: Omit<Deciding, "seenRevision"> & { writtenOn: string },
): Promise<LetterDocument | null> {
  const objecting = await loadObjecting(db, { applicationId });
  const objection = objecting?.objections.find((one) => one.outcome === null);
  const source = await readLetterSource(db, applicationId);
  if (objection === undefined || source === null) return null;
  const contact = await readContact(db, { applicationId, by: viewer.id, office: "ministry_officer" });
  return writeObjectionLetter({
    ...source,
    ...saidOf(objection),
    number: null,
    writtenOn,
    contact,
    outcome,
    reason,
  });
}

async function readOpen(trx: Transaction<Database>, applicationId: number) {
  const objecting = await loadObjecting(trx, { applicationId });
  const objection = objecting?.objections.find(({ outcome }) => outcome === null);
  if (!objecting || objection === undefined) throw new Error("the guard has seen an open objection");
  return { objection, settings: objecting.settings };
}

function saidOf({ contested: { kind, number }, lodgedAt }: Objection) {
  return { contested: { kind, number }, lodgedAt };
}

const onlyRefused: Bilingual = {
  ko: "요건을 갖추지 못한 이의신청은 각하할 수만 있습니다.",
  en: "An objection that is not valid can only be refused.",
};

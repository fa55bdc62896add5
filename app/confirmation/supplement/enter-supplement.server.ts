import type { Kysely, Transaction } from "kysely";
import { enterLetter } from "#app/confirmation/letters/enter-letter.server.ts";
import { type LetterDocument, writeSupplementLetter } from "#app/confirmation/letters/letter-document.ts";
import { readContact } from "#app/confirmation/letters/read-contact.server.ts";
import { readLetterSource } from "#app/confirmation/letters/read-letter-source.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { loadQuestions } from "./load-supplements.server.ts";

type Entering = {
  applicationId: number;
  at: string;
  requestedBy: string;
  fields: readonly string[];
  words: string;
  dueOn: string;
};

/** Writes a supplement request and its letter, in the transaction of the step; returns the letter's id. */
export async function enterSupplement(
  trx: Transaction<Database>,
  { applicationId, at, requestedBy, fields, words, dueOn }: Entering,
): Promise<number> {
  const source = await readLetterSource(trx, applicationId);
  if (source === null) throw new Error("a case that is asked to be supplemented is there");
  const labels = await labelsOf(trx, applicationId, fields);
  const letterId = await enterLetter(trx, {
    applicationId,
    at,
    by: requestedBy,
    office: "centre_officer",
    write: (head) => writeSupplementLetter({ ...source, ...head, fields: labels, words, dueOn }),
  });
  await trx
    .insertInto("supplement_request")
    .values({
      application_id: applicationId,
      fields: JSON.stringify(fields),
      words,
      requested_at: at,
      requested_by: requestedBy,
      due_on: dueOn,
      letter_id: letterId,
    })
    .execute();
  return letterId;
}

/** The request as its letter would be written on that day, without a number. */
export async function previewSupplement(
  db: Kysely<Database>,
  {
    applicationId,
    requestedBy,
    writtenOn,
    fields,
    words,
    dueOn,
  }: Omit<Entering, "at"> & { writtenOn: string },
): Promise<LetterDocument | null> {
  const source = await readLetterSource(db, applicationId);
  if (source === null) return null;
  const contact = await readContact(db, { applicationId, by: requestedBy, office: "centre_officer" });
  const labels = await labelsOf(db, applicationId, fields);
  return writeSupplementLetter({ ...source, number: null, writtenOn, contact, fields: labels, words, dueOn });
}

/** The questions as the form words them; one that it does not know by its key. */
async function labelsOf(
  db: Kysely<Database>,
  applicationId: number,
  fields: readonly string[],
): Promise<Bilingual[]> {
  const questions = (await loadQuestions(db, applicationId)).flatMap((part) => part.questions);
  return fields.map(
    (key) => questions.find((question) => question.key === key)?.label ?? { ko: key, en: key },
  );
}

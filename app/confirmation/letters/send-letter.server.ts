import { type Kysely, sql, type Transaction } from "kysely";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { letterContent, letterParagraphs } from "./letter-content.ts";
import { type LetterDocument, letterSchema } from "./letter-document.ts";
import { confirmationLetter } from "./mails.ts";

type Sending = {
  applicationId: number;
  isGeneral: boolean;
  document: LetterDocument;
  at: string;
};

/**
 * Writes the mails of a letter and records that it was sent, in one transaction that locks the letter: the job's work, done
 * once however often it is repeated. If there is nobody to mail, the letter stays unsent, for the officer to deliver.
 */
export async function sendLetter(
  db: Kysely<Database>,
  { letterId, origin }: { letterId: number; origin: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("letter").select("id").where("id", "=", letterId).forUpdate().execute();
    const letter = await readUnsent(trx, letterId);
    if (letter === null) return;
    const { applicationId, isGeneral, document } = letter;
    const mailed = await mailApplicant(trx, {
      applicationId,
      page: `/letters/${letterId}`,
      origin,
      mail: confirmationLetter,
      values: ({ title: _, ...about }, locale) => ({
        ...about,
        kind: document.kind,
        dueOn: document.kind === "supplement" ? formatDay(document.dueOn, locale) : null,
        paragraphs: isGeneral ? letterParagraphs(letterContent(document, locale)) : null,
      }),
    });
    if (mailed > 0)
      await trx.updateTable("letter").set({ sent_at: letter.at }).where("id", "=", letterId).execute();
  });
}

async function readUnsent(trx: Transaction<Database>, letterId: number): Promise<Sending | null> {
  const { rows } = await sql<Omit<Sending, "document" | "at"> & { document: unknown; writtenAt: string }>`
    select a.id as "applicationId", l.document, a.security_class = 'general' as "isGeneral", l.written_at as "writtenAt"
    from letter l join application a on a.id = l.application_id
    where l.id = ${letterId} and l.sent_at is null`.execute(trx);
  const [row] = rows;
  if (row === undefined) return null;
  const { writtenAt, document, ...letter } = row;
  const at = now().toString({ smallestUnit: "millisecond" });
  return { ...letter, document: letterSchema.parse(document), at: at < writtenAt ? writtenAt : at };
}

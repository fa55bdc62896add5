import { sql, type Transaction } from "kysely";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import type { LetterDocument } from "./letter-document.ts";
import { type LetterOffice, readContact } from "./read-contact.server.ts";

/**
 * Gives a letter its number, freezes it and queues its mail. The mail is a job of its own: it can fail and be repeated
 * without undoing anything here.
 */
export async function enterLetter(
  trx: Transaction<Database>,
  {
    applicationId,
    at,
    by,
    office,
    write,
  }: {
    applicationId: number;
    at: string;
    /** Whose act it is; the officer who is responsible is named, if there is one. */
    by: string;
    office: LetterOffice;
    write: (head: Head) => LetterDocument;
  },
): Promise<number> {
  const number = await newLetterNumber(trx, at);
  const contact = await readContact(trx, { applicationId, by, office });
  const document = write({ number, writtenOn: seoulDay(at), contact });
  const { id } = await trx
    .insertInto("letter")
    .values({
      application_id: applicationId,
      kind: document.kind,
      number,
      document: JSON.stringify(document),
      written_at: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await askForJob(trx, "send_letter", { letterId: id });
  return id;
}

type Head = Pick<LetterDocument, "writtenOn" | "contact"> & { number: string };

/** Queues a job that starts once the transaction is committed. */
export async function askForJob(
  trx: Transaction<Database>,
  job: "send_letter" | "issue_certificate",
  payload: Record<string, number>,
): Promise<void> {
  await sql`select graphile_worker.add_job(${job}, ${JSON.stringify(payload)}::json, max_attempts => 20)`.execute(
    trx,
  );
}

async function newLetterNumber(trx: Transaction<Database>, at: string): Promise<string> {
  const { rows } = await sql<{ number: number }>`select nextval('letter_number') as number`.execute(trx);
  return `NST-L-${seoulDay(at).slice(0, 4)}-${String(rows[0]?.number ?? 0).padStart(5, "0")}`;
}

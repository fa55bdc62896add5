import type { Kysely } from "kysely";
import { today } from "#app/companies/open-company.server.ts";
import type { Database } from "#db/schema.ts";
import { type LetterDocument, writeDecisionLetter } from "./letter-document.ts";
import { readDecisionSource } from "./read-letter-source.server.ts";

/** The letter as it would be written now, without a number; null as long as nothing is decided. */
export async function previewLetter(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<LetterDocument | null> {
  const source = await readDecisionSource(db, applicationId);
  return source === null ? null : writeDecisionLetter({ ...source, number: null, writtenOn: today() });
}

import { sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Application } from "./application.ts";
import { submissionOf } from "./submission-document.ts";
import { applyWords } from "./words.ts";

/** Freezes the content of an application as its next submission, in the transaction of the step that submits it. */
export async function freezeSubmission(
  trx: Transaction<Database>,
  { application, personId, at }: { application: Application; personId: string; at: string },
): Promise<number> {
  const declaration = { ko: applyWords.ko.check.declaration, en: applyWords.en.check.declaration };
  const { rows } = await sql<{ number: number }>`
    insert into submission (application_id, number, document, submitted_at, submitted_by)
    select ${application.id}, coalesce(max(number), 0) + 1, ${JSON.stringify(submissionOf(application, declaration))},
      ${at}, ${personId}
    from submission where application_id = ${application.id}
    returning number`.execute(trx);
  return rows[0]?.number ?? 1;
}

import { sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Application } from "./application.ts";
import { submissionOf } from "./submission-document.ts";
import { applyingWords } from "./words.ts";

/** Freezes what an application says now as its next submission, in the transaction of the step that hands it in. */
export async function freezeSubmission(
  trx: Transaction<Database>,
  { application, personId, at }: { application: Application; personId: string; at: string },
): Promise<number> {
  const declaration = { ko: applyingWords.ko.check.declaration, en: applyingWords.en.check.declaration };
  const { rows } = await sql<{ number: number }>`
    insert into submission (application_id, number, document, submitted_at, submitted_by)
    select ${application.id}, coalesce(max(number), 0) + 1, ${JSON.stringify(submissionOf(application, declaration))},
      ${at}, ${personId}
    from submission where application_id = ${application.id}
    returning number`.execute(trx);
  return rows[0]?.number ?? 1;
}

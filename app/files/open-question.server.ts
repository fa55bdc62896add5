import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { evidenceQuestionOf } from "./evidence-questions.ts";
import { fileLimits } from "./file-limits.ts";

/** A question of an application that is answered by files. */
export type FileQuestion = {
  applicationId: number;
  title: string;
  key: string;
  label: Bilingual;
  hint: Bilingual | undefined;
  isRequired: boolean;
  mostFiles: number;
  /** Nothing of it has been submitted yet. */
  isDraft: boolean;
  /** A draft, an open supplement request names the question, or the applicant can still object. */
  isOpen: boolean;
  /** What must not be accepted online at all. */
  isSecurity: boolean;
};

const bilingual = z.object({ ko: z.string(), en: z.string() });
const asked = z.object({
  label: bilingual,
  hint: bilingual.optional(),
  isRequired: z.boolean(),
  mostFiles: z.number(),
});

/** The question as the form of the application asks it, or null where this company has no such application or question. */
export async function openQuestion(
  db: Kysely<Database>,
  { companyId, applicationId, key }: { companyId: number; applicationId: number; key: string },
): Promise<FileQuestion | null> {
  const { rows } = await sql<{
    title: string;
    question: unknown;
    isDraft: boolean;
    isOpen: boolean;
    isSecurity: boolean;
  }>`
    select a.title, a.status = 'draft' as "isDraft", a.security_class = 'security' as "isSecurity",
      jsonb_path_query_first(f.definition,
        '$.parts[*].questions[*] ? (@.type == "files" && @.key == $key)', jsonb_build_object('key', ${key}::text))
        as question,
      a.status = 'draft' or exists (select from supplement_request s where s.application_id = a.id
        and answered_at is null and closed_at is null and fields @> jsonb_build_array(${key}::text))
      or ${key} = 'objection_evidence' and a.status in ('notified', 'revoked') and exists (
        select from letter l where l.application_id = a.id
          and l.id = (select max(id) from letter where application_id = a.id and kind in ('decision', 'revocation'))
          and not exists (select from objection where letter_id = l.id))
      or ${key} = 'hearing_evidence' and a.status = 'notified' and exists (select from revocation
        where application_id = a.id and ended is null and stated_at is null) as "isOpen"
    from application a join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId} and a.company_id = ${companyId}`.execute(db);
  const [row] = rows;
  const question = evidenceQuestionOf(key) ?? row?.question;
  if (row === undefined || !question) return null;
  const { label, hint, isRequired, mostFiles } = asked.parse(question);
  const { title, isDraft, isOpen, isSecurity } = row;
  const most = Math.min(mostFiles, fileLimits.files);
  return { applicationId, title, key, label, hint, isRequired, mostFiles: most, isDraft, isOpen, isSecurity };
}

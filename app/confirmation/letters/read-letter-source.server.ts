import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import {
  type DecisionLetter,
  type LetterDocument,
  type LetterSource,
  writeDecisionLetter,
} from "./letter-document.ts";
import { readContact } from "./read-contact.server.ts";

type Source = Omit<LetterSource, "number" | "writtenOn" | "contact">;
type DecisionSource = Omit<Parameters<typeof writeDecisionLetter>[0], "number" | "writtenOn" | "contact">;

const source = sql`
  a.reference, c.name as company, a.title, a.kind as "confirmationKind",
  json_build_object('ko', t.ko, 'en', t.en) as technology,
  json_build_object('ko', v.ko, 'en', v.en) as version,
  r.settings`;

const joined = sql`
  application a
    join company c on c.id = a.company_id
    join technology t on t.version_id = a.version_id and t.code = a.technology_code
    join taxonomy_version v on v.id = a.version_id
    join round r on r.id = a.round_id`;

/** What a letter says about a case; null if there is no such case. */
export async function readLetterSource(db: Kysely<Database>, applicationId: number): Promise<Source | null> {
  const { rows } = await sql<Source>`select ${source} from ${joined} where a.id = ${applicationId}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** The same with the decision; null until there is one. */
export async function readDecisionSource(
  db: Kysely<Database>,
  applicationId: number,
): Promise<(DecisionSource & Pick<DecisionLetter, "result">) | null> {
  const { rows } = await sql<DecisionSource>`
    select ${source}, d.result, d.reasons, f.definition -> 'rubric' as rubric,
      (select coalesce(json_agg(json_build_object('words', words, 'evidence', evidence, 'shownBy', shown_by,
          'dueOn', due_on) order by id), '[]')
        from decision_condition where application_id = a.id) as conditions
    from ${joined}
      join decision d on d.application_id = a.id
      join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0] ?? null;
}

/** The letter as it would be written on that day, without a number; null until there is a decision. */
export async function previewLetter(
  db: Kysely<Database>,
  { applicationId, writtenOn, by }: { applicationId: number; writtenOn: string; by: string },
): Promise<LetterDocument | null> {
  const source = await readDecisionSource(db, applicationId);
  if (source === null) return null;
  const contact = await readContact(db, { applicationId, by, office: "centre_officer" });
  return writeDecisionLetter({ ...source, number: null, writtenOn, contact });
}

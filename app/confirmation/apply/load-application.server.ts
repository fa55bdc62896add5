import { type Kysely, sql } from "kysely";
import { formDefinitionSchema } from "#app/confirmation/form/form-definition.ts";
import type { Database } from "#db/schema.ts";
import type { Answer, Application } from "./application.ts";
import { answerHash } from "./examine-answers.server.ts";

type Row = Omit<Application, "answers" | "form"> & {
  form: Omit<Application["form"], "definition"> & { definition: unknown };
  answers: readonly (Omit<Answer, "hash"> & { key: string })[];
};

/**
 * An application with its form, answers and files, in one query so that they are consistent; null if this company has no
 * such application. The caller has checked that the viewer acts for the company.
 */
export async function loadApplication(
  db: Kysely<Database>,
  { companyId, applicationId }: { companyId: number; applicationId: number },
): Promise<Application | null> {
  const { rows } = await sql<Row>`
    select a.id, a.status, a.reference, a.revision, a.title, a.kind, a.security_class as "securityClass",
      a.submitted_at as "submittedAt",
      json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) as company,
      json_build_object('code', t.code, 'ko', t.ko, 'en', t.en) as technology,
      json_build_object('ko', tf.ko, 'en', tf.en) as field,
      json_build_object('id', v.id, 'ko', v.ko, 'en', v.en) as version,
      json_build_object('id', r.id, 'name', json_build_object('ko', r.name_ko, 'en', r.name_en),
        'opensAt', r.opens_at, 'closesAt', r.closes_at) as round,
      json_build_object('id', f.id, 'version', f.version, 'source', f.source, 'isVerified', f.is_verified,
        'definition', f.definition) as form,
      (select coalesce(json_agg(json_build_object('key', key, 'value', value, 'origin', origin,
          'changedAt', changed_at, 'changedBy', p.name)), '[]')
        from application_answer w left join person p on p.id = w.changed_by
        where w.application_id = a.id and w.key <> 'declaration') as answers,
      (select coalesce(json_agg(json_build_object('key', af.key, 'name', file.name, 'type', file.type,
          'bytes', file.bytes, 'sha256', file.sha256, 'scan', file.scan) order by af.key, file.id), '[]')
        from application_file af join file on file.id = af.file_id where af.application_id = a.id) as files,
      exists (select from application_answer where application_id = a.id and key = 'declaration'
        and value = 'true'::jsonb) as "hasDeclared"
    from application a
      join company c on c.id = a.company_id
      join round r on r.id = a.round_id
      join confirmation_form f on f.id = a.form_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
      join tech_field tf on tf.version_id = t.version_id and tf.code = t.field_code
      join taxonomy_version v on v.id = a.version_id
    where a.id = ${applicationId} and a.company_id = ${companyId}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    ...row,
    form: { ...row.form, definition: formDefinitionSchema.parse(row.form.definition) },
    answers: Object.fromEntries(
      row.answers.map(({ key, ...answer }) => [key, { ...answer, hash: answerHash(answer.value) }]),
    ),
  };
}

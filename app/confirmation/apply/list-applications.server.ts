import { type Kysely, sql } from "kysely";
import { formDefinitionSchema } from "#app/confirmation/form/form-definition.ts";
import { type CaseClock, type ClockedCase, clockOfCase } from "#app/confirmation/procedure/case-clock.ts";
import { clockColumns } from "#app/confirmation/procedure/clock-columns.server.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type Answer, type AttachedFile, type Kind, missingIn, type SecurityClass } from "./application.ts";

export type ListedApplication = {
  id: number;
  title: string;
  kind: Kind;
  securityClass: SecurityClass;
  status: Status;
  reference: string | null;
  technology: Bilingual;
  /** Parts of a draft in which a required answer is missing. */
  openParts: number;
  hasOpenSupplement: boolean;
  /** Null: not submitted yet. */
  clock: CaseClock | null;
};

type Row = Omit<ListedApplication, "openParts" | "clock"> &
  Omit<ClockedCase, "submittedAt"> & {
    submittedAt: string | null;
    definition: unknown;
    answered: readonly string[];
    filed: readonly string[];
  };

/** The applications of a company, newest first. The caller has checked that the viewer acts for it. */
export async function listApplications(
  db: Kysely<Database>,
  { companyId }: { companyId: number },
): Promise<readonly ListedApplication[]> {
  const { rows } = await sql<Row>`
    select a.id, a.title, a.kind, a.security_class as "securityClass", a.status, a.reference,
      json_build_object('ko', t.ko, 'en', t.en) as technology, f.definition,
      array(select key from application_answer where application_id = a.id) as answered,
      array(select distinct key from application_file where application_id = a.id) as filed,
      exists (select from supplement_request where application_id = a.id and answered_at is null
        and closed_at is null) as "hasOpenSupplement",
      ${clockColumns}
    from application a
      join round r on r.id = a.round_id
      join confirmation_form f on f.id = a.form_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    where a.company_id = ${companyId}
    order by a.id desc limit 200`.execute(db);
  const at = now().toString();
  return rows.map(
    ({
      definition,
      answered,
      filed,
      submittedAt,
      roundClosesAt,
      ended,
      stops,
      settings,
      extension,
      ...row
    }) => ({
      ...row,
      openParts: row.status === "draft" ? openPartsIn(definition, answered, filed) : 0,
      clock:
        submittedAt === null
          ? null
          : clockOfCase(
              { submittedAt, roundClosesAt, ended, stops, settings, extension },
              at,
              isKoreanWorkingDay,
            ),
    }),
  );
}

function openPartsIn(definition: unknown, answered: readonly string[], filed: readonly string[]): number {
  const { parts } = formDefinitionSchema.parse(definition);
  const answers = Object.fromEntries(answered.map((key) => [key, {} as Answer]));
  const files = filed.map((key) => ({ key }) as AttachedFile);
  return parts.filter((part) => missingIn({ answers, files }, part).length > 0).length;
}

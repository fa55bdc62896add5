import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CaseHead } from "#app/confirmation/case/load-case.server.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";

/** What a ministry sees of a case: what its question needs, and no more. */
export type AskedQuestion = {
  consultationId: number;
  applicationId: number;
  reference: string;
  ministry: Bilingual;
  words: string;
  dueOn: string;
  securityClass: CaseHead["securityClass"];
  technology: Bilingual;
  company: string;
  /** Null: security-classed, whose content is not online. */
  title: string | null;
  summary: string | null;
};

/** A consultation whose link was opened. */
export async function readQuestion(
  db: Kysely<Database>,
  { consultationId }: { consultationId: number },
): Promise<AskedQuestion | null> {
  const { rows } = await sql<AskedQuestion>`
    select c.id as "consultationId", a.id as "applicationId", a.reference, c.words, c.due_on as "dueOn",
      a.security_class as "securityClass", co.name as company,
      json_build_object('ko', g.ko, 'en', coalesce(g.en, g.ko)) as ministry,
      json_build_object('ko', t.ko, 'en', t.en) as technology,
      case when a.security_class <> 'security' then a.title end as title,
      case when a.security_class <> 'security' then (
        select q ->> 'answer' from submission s, jsonb_array_elements(s.document -> 'parts') part,
          jsonb_array_elements(part -> 'questions') q
        where s.application_id = a.id and q ->> 'key' = 'summary' order by s.number desc limit 1) end as summary
    from consultation c
      join application a on a.id = c.application_id
      join agency g on g.id = c.agency_id
      join company co on co.id = a.company_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    where c.id = ${consultationId} and c.answered_at is null and c.closed_at is null
      and a.status in ('examination', 'deliberation')`.execute(db);
  return rows[0] ?? null;
}

/**
 * The open question for an account of the ministry that was asked; null for everybody else, for whoever acts for the
 * applicant and for whoever has recused themselves. Of what is sensitive each look is recorded.
 */
export async function loadQuestion(
  db: Kysely<Database>,
  { viewer, consultationId }: { viewer: Person; consultationId: number },
): Promise<AskedQuestion | null> {
  const isTheirs = (await listQuestions(db, { viewer })).some(
    (asked) => asked.consultationId === consultationId,
  );
  if (!isTheirs) return null;
  const question = await readQuestion(db, { consultationId });
  if (question !== null && question.securityClass !== "general")
    await recordLook(db, {
      viewer,
      applicationId: question.applicationId,
      actor: "ministry_respondent",
      place: "consultation",
      number: consultationId,
    });
  return question;
}

/** Whether the viewer's ministry was asked this once, answered or not: a mail leads there after it is over, too. */
export async function wasAsked(
  db: Kysely<Database>,
  { viewer, consultationId }: { viewer: Person; consultationId: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from consultation c join application a on a.id = c.application_id
    where c.id = ${consultationId} and c.channel = 'account' and c.agency_id = any(${agenciesOf(viewer)}::text[])
      and ${isSeenBy(viewer)}`.execute(db);
  return rows.length > 0;
}

function agenciesOf({ staff }: Person): readonly string[] {
  return staff.flatMap(({ role, agencyId }) =>
    role === "ministry_respondent" && agencyId !== null ? [agencyId] : [],
  );
}

export type ListedQuestion = Pick<
  AskedQuestion,
  "consultationId" | "applicationId" | "reference" | "ministry" | "dueOn"
>;

/** What a ministry's account has been asked and has not answered, the most urgent first. */
export async function listQuestions(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly ListedQuestion[]> {
  const { rows } = await sql<ListedQuestion>`
    select c.id as "consultationId", a.id as "applicationId", a.reference, c.due_on as "dueOn",
      json_build_object('ko', g.ko, 'en', coalesce(g.en, g.ko)) as ministry
    from consultation c join application a on a.id = c.application_id join agency g on g.id = c.agency_id
    where c.channel = 'account' and c.agency_id = any(${agenciesOf(viewer)}::text[]) and ${isSeenBy(viewer)}
      and c.answered_at is null and c.closed_at is null and a.status in ('examination', 'deliberation')
    order by c.due_on, c.id`.execute(db);
  return rows;
}

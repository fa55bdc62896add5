import { sql, type Transaction } from "kysely";
import { formatBusinessNumber } from "#app/companies/number/business-number.ts";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import type { Database } from "../../schema.ts";
import type { SampleCase } from "./applications.ts";

/** The company of a sample case with its owner and a verified number; returns its id. */
export async function enterApplicant(
  trx: Transaction<Database>,
  { key, company, applicant, isOffered = false }: SampleCase,
  { personId, at }: { personId: string; at: string },
): Promise<number> {
  await trx
    .insertInto("person")
    .values({
      id: personId,
      name: applicant,
      email: emailOf(key),
      email_verified: true,
      is_demo: isOffered,
    })
    .execute();
  const { id } = await trx
    .insertInto("company")
    .values({ name: company.ko, name_en: company.en, is_sample: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("membership").values({ company_id: id, person_id: personId, role: "owner" }).execute();
  await sql`
    insert into business_number (company_id, number, claimed_by, verified_at, verified_by, verified_how)
    values (${id}, ${company.number}, ${personId}, ${at}, 'demo-centre-officer', 'document')`.execute(trx);
  return id;
}

/** What every application of its kind says alike. */
const general = {
  body: "business",
  contact_phone: "042-000-0000",
  holding_basis: "신청인이 직접 개발하여 특허권을 단독으로 보유하고 있습니다(붙임: 특허등록원부).",
  performance: "시제품으로 수요기업과 성능 시험을 마치고 첫 납품을 준비하고 있습니다.",
  plan: "1년 차에 시제품을 만들고, 2년 차에 수요기관과 실증하여 목표 수치를 확인합니다.",
  capacity: "전담 연구 인력 여덟 명과 시험 장비를 갖추고, 정부 과제 한 건을 수행하고 있습니다.",
} as const;

/** Its draft with every question answered; returns its id. Throws if the round's list has no such technology. */
export async function enterDraft(
  trx: Transaction<Database>,
  sample: SampleCase,
  { roundId, companyId, personId }: { roundId: number; companyId: number; personId: string },
): Promise<number> {
  const { key, title, kind, technology, securityClass = "general", company, applicant } = sample;
  const { rows } = await sql<{ id: number }>`
    insert into application (company_id, round_id, kind, version_id, technology_code, form_id, security_class, title,
      start_key, created_by)
    select ${companyId}, r.id, ${kind}, t.version_id, t.code,
      case ${kind} when 'holding' then r.holding_form_id else r.developing_form_id end, ${securityClass}, ${title},
      ${`sample-${key}`}, ${personId}
    from round r join technology t on t.version_id = r.version_id
    where r.id = ${roundId} and t.code = ${technology}
    returning id`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`The list of the round has no technology ${technology}`);
  const given: Readonly<Record<string, string>> = {
    ...general,
    ...sample.answers,
    applicant_name: company.ko,
    business_number: formatBusinessNumber(company.number),
    contact_name: applicant,
    contact_email: emailOf(key),
  };
  const answered = questionsOf(defaultForms[kind]).flatMap(({ key: question, type }) =>
    type === "files" ? [] : [[question, given[question] ?? ""] as const],
  );
  const values = [...answered, ["declaration", true] as const].map(([question, value]) => ({
    application_id: id,
    key: question,
    value: JSON.stringify(value),
    origin: null,
    changed_by: personId,
  }));
  await trx.insertInto("application_answer").values(values).execute();
  return id;
}

function emailOf(key: string): string {
  return `applicant-${key}@demo.naru.invalid`;
}

/** Two files without content, under the questions that want files; returns their ids. */
export async function attachFiles(
  trx: Transaction<Database>,
  { key, kind }: SampleCase,
  { companyId, applicationId }: { companyId: number; applicationId: number },
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const [question, name] of [
    ["technology_files", "(예시) 기술 설명서.pdf"],
    ["proof_files", kind === "holding" ? "(예시) 특허등록원부.pdf" : "(예시) 연구개발과제 협약서.pdf"],
  ] as const) {
    const { rows } = await sql<{ id: number }>`
      insert into file (token, company_id, sha256, name, type, bytes, scan)
      values (${`sample-${key}-${question}`}, ${companyId}, encode(sha256(${`${key} ${question}`}::bytea), 'hex'), ${name},
        'pdf', 482133, 'not_scanned')
      returning id`.execute(trx);
    const id = rows[0]?.id ?? 0;
    ids.push(id);
    await trx
      .insertInto("application_file")
      .values({ application_id: applicationId, file_id: id, key: question })
      .execute();
  }
  return ids;
}

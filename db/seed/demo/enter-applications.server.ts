import { sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { freezeSubmission } from "#app/confirmation/apply/freeze-submission.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import type { Actor, StepName } from "#app/confirmation/procedure/procedure.ts";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { enterSupplement } from "#app/confirmation/supplement/enter-supplement.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "../../schema.ts";
import { type SampleAct, type SampleCase, sampleCases } from "./applications.ts";

const centre = "demo-centre-officer";
const ministry = "demo-ministry-officer";

/**
 * Sample cases in the rounds of the demonstration, so that officials have something in their queue. Each goes through the
 * actual procedure, so that its event chain is complete. Entered once; later changes by visitors stay.
 */
export async function enterApplications(trx: Transaction<Database>, now: Temporal.Instant): Promise<void> {
  const known = await trx
    .selectFrom("application")
    .select("id")
    .where("start_key", "like", "sample-%")
    .executeTakeFirst();
  if (known !== undefined) return;
  const rounds = {
    over: await openingOf(trx, sql`closes_at <= ${now.toString()}`),
    open: await openingOf(trx, sql`opens_at <= ${now.toString()} and closes_at > ${now.toString()}`),
  };
  for (const sample of sampleCases) {
    const round = rounds[sample.round];
    if (round === null) continue;
    const at = Date.parse(round.opensAt) + days(sample.submitted);
    if (at < now.epochMilliseconds)
      await enterCase(trx, sample, { roundId: round.id, at, now: now.epochMilliseconds });
  }
}

const asked = ["level", "proof_files"];
const days = (count: number) => count * 86_400_000;
const instant = (at: number) => new Date(at).toISOString();

async function openingOf(trx: Transaction<Database>, which: ReturnType<typeof sql>) {
  const { rows } = await sql<{ id: number; opensAt: string }>`
    select id, opens_at as "opensAt" from round where is_sample and ${which} order by opens_at desc limit 1`.execute(
    trx,
  );
  return rows[0] ?? null;
}

type When = { roundId: number; at: number; now: number };

async function enterCase(
  trx: Transaction<Database>,
  sample: SampleCase,
  { roundId, at, now }: When,
): Promise<void> {
  const personId = `demo-applicant-${sample.key}`;
  const companyId = await enterApplicant(trx, sample, { personId, at });
  const applicationId = await enterDraft(trx, sample, { roundId, companyId, personId });
  const files = await attachFiles(trx, { companyId, applicationId, key: sample.key });
  const step = async (name: StepName, actor: Actor, by: string, when: number, details = {}) => {
    const taken = await transition(trx, {
      applicationId,
      step: name,
      actor,
      personId: by,
      at: instant(when),
      details,
    });
    if (!taken.ok)
      throw new Error(`A sample case cannot ${name}: ${taken.reasons.map(({ en }) => en).join("; ")}`);
  };
  const freeze = async (when: number) => {
    const application = await loadApplication(trx, { companyId, applicationId });
    if (application !== null) await freezeSubmission(trx, { application, personId, at: instant(when) });
  };
  await step("submit", "applicant", personId, at);
  await freeze(at);
  const acts: Record<SampleAct["act"], (when: number) => Promise<void>> = {
    begin: (when) => step("begin_screening", "centre_officer", centre, when),
    check: (when) =>
      check(
        trx,
        applicationId,
        when,
        sample.acts.some(({ act }) => act === "pass"),
      ),
    pass: (when) => step("pass_screening", "centre_officer", centre, when),
    ask: async (when) => {
      const words = "측정 조건과 시험 기관을 적고, 시험 성적서를 붙여 주십시오.";
      await step("request_supplement", "centre_officer", centre, when, { fields: asked, words });
      await enterSupplement(trx, {
        applicationId,
        at: instant(when),
        requestedBy: centre,
        fields: asked,
        words,
        dueOn: seoulDay(when + days(14)),
      });
    },
    supplement: async (when) => {
      await sql`
        update application_answer set value = ${JSON.stringify(`${answers.level} ${answers.supplemented}`)}
        where application_id = ${applicationId} and key = 'level'`.execute(trx);
      await step("answer_supplement", "applicant", personId, when);
      await sql`
        update supplement_request set answered_at = ${instant(when)} where application_id = ${applicationId}`.execute(
        trx,
      );
      await freeze(when);
    },
    consult: async (when) => {
      const words = "소관 분야의 정책과 겹치거나 어긋나는 점이 있는지 의견을 주십시오.";
      await step("request_consultation", "ministry_officer", ministry, when, { words });
      await sql`
        insert into consultation (application_id, agency_id, words, requested_at, requested_by, due_on)
        values (${applicationId}, 'motir', ${words}, ${instant(when)}, ${ministry}, ${seoulDay(when + days(14))})`.execute(
        trx,
      );
    },
    opinion: async (when) => {
      await step("answer_consultation", "ministry_officer", ministry, when);
      await sql`
        update consultation set answered_at = ${instant(when)}, opinion = 'agrees', opinion_words = '이견 없습니다.'
        where application_id = ${applicationId}`.execute(trx);
    },
    withdraw: (when) => step("withdraw", "applicant", personId, when),
  };
  for (const { after, act } of sample.acts) if (at + days(after) < now) await acts[act](at + days(after));
  // Their content is not stored: the submission names the files, and no page links to them.
  await trx.deleteFrom("file").where("id", "in", files).execute();
  if (!sample.isAssigned) return;
  await trx
    .insertInto("assignment")
    .values([
      { application_id: applicationId, person_id: centre, role: "centre_officer", assigned_by: centre },
      { application_id: applicationId, person_id: ministry, role: "ministry_officer", assigned_by: ministry },
    ])
    .execute();
}

async function enterApplicant(
  trx: Transaction<Database>,
  { key, company, applicant }: SampleCase,
  { personId, at }: { personId: string; at: number },
): Promise<number> {
  await trx
    .insertInto("person")
    .values({
      id: personId,
      name: applicant,
      email: `applicant-${key}@demo.naru.invalid`,
      email_verified: true,
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
    values (${id}, ${company.number}, ${personId}, ${instant(at)}, ${centre}, 'document')`.execute(trx);
  return id;
}

const answers = {
  level: "같은 두께에서 국내외 상용품보다 성능이 30% 높습니다.",
  supplemented: "측정은 공인 시험 기관에서 섭씨 25도, 상대습도 50%로 했습니다.",
} as const;

async function enterDraft(
  trx: Transaction<Database>,
  { key, title, kind, technology, securityClass = "general" }: SampleCase,
  { roundId, companyId, personId }: { roundId: number; companyId: number; personId: string },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into application (company_id, round_id, kind, version_id, technology_code, form_id, security_class, title,
      start_key, created_by)
    select ${companyId}, r.id, ${kind}, t.version_id, t.code,
      case ${kind} when 'holding' then r.holding_form_id else r.developing_form_id end, ${securityClass}, ${title},
      ${`sample-${key}`}, ${personId}
    from round r join technology t on t.version_id = r.version_id
    where r.id = ${roundId}
    order by t.position, t.code limit 1 offset ${technology - 1}
    returning id`.execute(trx);
  const id = rows[0]?.id ?? 0;
  const given: Record<string, string | boolean> = { declaration: true };
  for (const question of questionsOf(defaultForms[kind])) {
    if (question.type === "choice") given[question.key] = Object.keys(question.options).at(0) ?? "";
    if (question.type === "line") given[question.key] = `(예시) ${question.label.ko}`;
    if (question.type === "text")
      given[question.key] =
        question.key === "level"
          ? answers.level
          : `(예시) ${title} · ${question.label.ko}. 실제 신청서에서는 이 자리에 내용이 있습니다.`;
  }
  for (const [answered, value] of Object.entries(given))
    await trx
      .insertInto("application_answer")
      .values({
        application_id: id,
        key: answered,
        value: JSON.stringify(value),
        origin: null,
        changed_by: personId,
      })
      .execute();
  return id;
}

async function attachFiles(
  trx: Transaction<Database>,
  { companyId, applicationId, key }: { companyId: number; applicationId: number; key: string },
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const [question, name] of [
    ["technology_files", "(예시) 기술 설명서.pdf"],
    ["proof_files", "(예시) 특허등록원부.pdf"],
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

/** The findings of an officer: complete where the screening was passed, otherwise half of them. */
async function check(
  trx: Transaction<Database>,
  applicationId: number,
  when: number,
  isWhole: boolean,
): Promise<void> {
  const { checks } = defaultForms.holding;
  for (const { key } of isWhole ? checks : checks.slice(0, 3))
    await trx
      .insertInto("screening_check")
      .values({
        application_id: applicationId,
        key,
        is_met: isWhole || key !== "proof",
        note: isWhole || key !== "proof" ? null : "특허등록원부의 발급일이 3개월을 넘었습니다.",
        checked_at: instant(when),
        checked_by: centre,
      })
      .execute();
}

import { sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { freezeSubmission } from "#app/confirmation/apply/freeze-submission.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { recordSideAct, transition } from "#app/confirmation/procedure/transition.server.ts";
import { enterSupplement } from "#app/confirmation/supplement/enter-supplement.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "../../schema.ts";
import { type SampleAct, type SampleCase, sampleCases } from "./applications.ts";
import { attachFiles, enterApplicant, enterDraft } from "./enter-drafts.server.ts";
import { laterActs, type TakeStep } from "./enter-later-acts.server.ts";
import { laterCases } from "./later-applications.ts";

const centre = "demo-centre-officer";
const ministry = "demo-ministry-officer";
const respondent = "demo-ministry-respondent";
const expert = "demo-expert";

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
    over: await openingOf(trx, sql`closes_at <= ${now.toString()} and not ${hasCommittee}`),
    deliberated: await openingOf(trx, sql`closes_at <= ${now.toString()} and ${hasCommittee}`),
    open: await openingOf(trx, sql`opens_at <= ${now.toString()} and closes_at > ${now.toString()}`),
  };
  for (const sample of [...sampleCases, ...laterCases]) {
    const round = rounds[sample.round];
    if (round === null) continue;
    const at = Date.parse(round.opensAt) + days(sample.submitted);
    if (at < now.epochMilliseconds)
      await enterCase(trx, sample, { roundId: round.id, at, now: now.epochMilliseconds });
  }
}

const asked = ["level", "proof_files"];
const { checks } = defaultForms.holding;
const days = (count: number) => count * 86_400_000;
const hasCommittee = sql`(settings -> 'hasDeliberation' ->> 'value')::boolean`;
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
  const companyId = await enterApplicant(trx, sample, { personId, at: instant(at) });
  const applicationId = await enterDraft(trx, sample, { roundId, companyId, personId });
  const files = await attachFiles(trx, sample, { companyId, applicationId });
  const step: TakeStep = async (name, actor, by, when, more = {}) => {
    const request = { applicationId, step: name, actor, personId: by, at: instant(when), ...more };
    const taken = await transition(trx, request);
    if (!taken.ok)
      throw new Error(`A sample case cannot ${name}: ${taken.reasons.map(({ en }) => en).join("; ")}`);
  };
  const freeze = async (when: number) => {
    const application = await loadApplication(trx, { companyId, applicationId });
    if (application !== null) await freezeSubmission(trx, { application, personId, at: instant(when) });
  };
  await step("submit", "applicant", personId, at);
  await freeze(at);
  if (sample.isAssigned) await assign(trx, applicationId, at + days(0.5));
  const isPassed = sample.acts.some(({ act }) => act === "pass");
  const acts: Record<SampleAct["act"], (when: number) => Promise<void>> = {
    begin: (when) => step("begin_screening", "centre_officer", centre, when),
    check: (when) => check(trx, applicationId, when, isPassed),
    pass: (when) => step("pass_screening", "centre_officer", centre, when),
    ask: async (when) => {
      const words = "측정 조건과 시험 기관을 적고, 시험 성적서를 붙여 주십시오.";
      const dueOn = seoulDay(when + days(14));
      const said = { ids: { dueOn }, details: { fields: asked, words } };
      await step("request_supplement", "centre_officer", centre, when, said);
      const entered = { applicationId, at: instant(when), requestedBy: centre, fields: asked, words, dueOn };
      await enterSupplement(trx, entered);
    },
    supplement: async (when) => {
      const { answers, supplemented = "" } = sample;
      await sql`
        update application_answer set value = ${JSON.stringify(`${answers.level} ${supplemented}`)}
        where application_id = ${applicationId} and key = 'level'`.execute(trx);
      await step("answer_supplement", "applicant", personId, when);
      await sql`
        update supplement_request set answered_at = ${instant(when)} where application_id = ${applicationId}`.execute(
        trx,
      );
      await freeze(when);
    },
    consult: async (when) => {
      const { question: words = "" } = sample;
      const dueOn = seoulDay(when + days(14));
      const said = { ids: { agencyId: "motir", channel: "account", dueOn }, details: { words } };
      await step("request_consultation", "ministry_officer", ministry, when, said);
      await sql`
        insert into consultation (application_id, agency_id, words, requested_at, requested_by, due_on)
        values (${applicationId}, 'motir', ${words}, ${instant(when)}, ${ministry}, ${dueOn})`.execute(trx);
    },
    opinion: async (when) => {
      const words = "이견 없습니다. 소관 산업 정책과 방향이 같습니다.";
      const { rows } = await sql<{ id: number }>`
        update consultation set answered_at = ${instant(when)}, answered_by = ${respondent}, opinion = 'agrees',
          opinion_words = ${words}
        where application_id = ${applicationId} returning id`.execute(trx);
      const ids = { consultationId: rows[0]?.id ?? 0, opinion: "agrees" };
      await step("answer_consultation", "ministry_respondent", respondent, when, { ids, details: { words } });
    },
    commission: async (when) => {
      const dueOn = seoulDay(when + days(14));
      const expertIds = sample.reviews?.map((review) => review.expert) ?? [expert];
      const said = { ids: { experts: expertIds.length, dueOn }, details: { expertIds } };
      await step("commission_review", "ministry_officer", ministry, when, said);
      await sql`
        insert into review (application_id, expert_id, commissioned_at, commissioned_by, due_on)
        select ${applicationId}, id, ${instant(when)}, ${ministry}, ${dueOn}
        from person where id = any(${expertIds})`.execute(trx);
      // In a blind round only after the expert has said that there is no conflict.
      await sql`
        with declared as (
          insert into applicant_conflict (person_id, round_id, applicant_id, has_conflict, declared_at)
          select ${expert}, id, ${companyId}, false, ${instant(when)} from round
          where id = ${roundId} and (settings -> 'isBlind' ->> 'value')::boolean
          returning person_id, declared_at, round_id)
        insert into expert_statement (person_id, stated_at, what, round_id, details)
        select person_id, declared_at, 'declared', round_id, '{"applicants": 1, "conflicts": 0}' from declared`.execute(
        trx,
      );
    },
    withdraw: (when) => step("withdraw", "applicant", personId, when),
    ...laterActs(trx, { applicationId, companyId, personId, sample, step, at, now }),
  };
  for (const { after, act } of sample.acts) if (at + days(after) < now) await acts[act](at + days(after));
  // Their content is not stored: the submission names the files, and no page links to them.
  await trx.deleteFrom("file").where("id", "in", files).execute();
}

/** The officer of the centre and that of the ministry, each by themselves. */
async function assign(trx: Transaction<Database>, applicationId: number, when: number): Promise<void> {
  for (const [role, personId] of [
    ["centre_officer", centre],
    ["ministry_officer", ministry],
  ] as const) {
    const at = instant(when);
    await trx
      .insertInto("assignment")
      .values({
        application_id: applicationId,
        person_id: personId,
        role,
        assigned_by: personId,
        assigned_at: at,
      })
      .execute();
    const entry = { applicationId, act: "assign", actor: role, personId, at } as const;
    await recordSideAct(trx, { ...entry, ids: { role }, details: { personId } });
  }
}

/** The findings of an officer: complete where the screening was passed, otherwise half of them. */
async function check(
  trx: Transaction<Database>,
  applicationId: number,
  when: number,
  isWhole: boolean,
): Promise<void> {
  const found = (isWhole ? checks : checks.slice(0, 3)).map(({ key }) => {
    const isMet = isWhole || key !== "proof";
    return { key, isMet, note: isMet ? null : "특허등록원부의 발급일이 3개월을 넘었습니다." };
  });
  const at = instant(when);
  for (const { key, isMet, note } of found)
    await trx
      .insertInto("screening_check")
      .values({ application_id: applicationId, key, is_met: isMet, note, checked_at: at, checked_by: centre })
      .execute();
  const entry = { applicationId, act: "save_checks", actor: "centre_officer", personId: centre, at } as const;
  await recordSideAct(trx, { ...entry, details: { checks: found } });
}

import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import { type StepRefusal, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import type { Database } from "#db/schema.ts";
import { readAnswer } from "./answer-value.ts";
import { type Application, contentOf, isAnswered } from "./application.ts";
import { freezeSubmission } from "./freeze-submission.server.ts";
import { loadApplication } from "./load-application.server.ts";
import { markOf } from "./text-mark.ts";

type Submitting = {
  viewer: Person;
  companyId: number;
  applicationId: number;
  /** The mark of what the page showed. */
  seen: string;
  /** Where links of mails lead. */
  origin: string;
};

/**
 * Submits a draft: the procedure asks its guards, then what the application says is frozen, the company's record written
 * and the receipt mailed, all in one transaction. Sent twice it is submitted once: the second finds no draft any more.
 */
export async function submitApplication(
  db: Kysely<Database>,
  { viewer, companyId, applicationId, seen, origin }: Submitting,
): Promise<{ ok: true } | StepRefusal> {
  const ids = { companyId };
  const taken = await takeStep(db, { viewer, applicationId, step: "submit", ids }, async (trx, { at }) => {
    const application = await loadApplication(trx, { companyId, applicationId });
    if (application === null || application.securityClass === "security") throw new StepUndone([notOnline]);
    if (markOf(contentOf(application)) !== seen) throw new StepUndone([changedMeanwhile]);
    if (!areAnswersTaken(application)) throw new StepUndone([notTaken]);
    await freezeSubmission(trx, { application, personId: viewer.id, at });
    const reference = application.reference ?? "";
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "applicationSubmitted",
      detail: { applicationId, reference },
    });
    await mailReceipt(trx, { application, viewer, at, origin });
  });
  return taken.ok ? { ok: true } : taken;
}

/** The definition that let a draft have gaps is the one that now wants all of it, each answer as it must be. */
function areAnswersTaken(application: Application): boolean {
  return questionsOf(application.form.definition).every((question) => {
    const answer = application.answers[question.key];
    if (question.isRequired && !isAnswered(application, question)) return false;
    if (question.type === "files" || answer === undefined) return true;
    const read = readAnswer(question, answer.value);
    return "value" in read && read.value === answer.value;
  });
}

/** To whoever submitted and to every owner, each in their own language. */
async function mailReceipt(
  trx: Transaction<Database>,
  {
    application,
    viewer,
    at,
    origin,
  }: { application: Application; viewer: Person; at: string; origin: string },
): Promise<void> {
  const { rows } = await sql<{ email: string; locale: Locale }>`
    select email, locale from person where id = ${viewer.id}
      or id in (select person_id from membership where company_id = ${application.company.id} and role = 'owner')
    order by id`.execute(trx);
  const isGeneral = application.securityClass === "general";
  await mailPeople(trx, rows, {
    kind: "application_received",
    isGeneral,
    path: `/company/${application.company.id}/applications/${application.id}`,
    origin,
    values: (locale, url) => ({
      reference: application.reference ?? "",
      title: isGeneral ? application.title : null,
      url,
      at: formatStamp(at, locale),
      by: viewer.name,
    }),
  });
}

const notOnline: Bilingual = {
  ko: "보안과제의 내용은 온라인으로 받지 않습니다.",
  en: "The content of a security technology is not taken online.",
};
const changedMeanwhile: Bilingual = {
  ko: "화면을 연 뒤에 신청서가 바뀌었습니다. 바뀐 내용을 확인한 뒤 다시 제출하십시오.",
  en: "The application changed since you opened this page. Check what changed, then submit again.",
};
const notTaken: Bilingual = {
  ko: "형식에 맞지 않는 답이 있습니다. 해당 부분을 고친 뒤 다시 제출하십시오.",
  en: "An answer is not as the form wants it. Correct it, then submit again.",
};

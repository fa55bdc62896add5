import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import { type StepRefusal, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import type { Database } from "#db/schema.ts";
import { type Application, contentOf, isAnswered } from "./application.ts";
import { freezeSubmission } from "./freeze-submission.server.ts";
import { loadApplication } from "./load-application.server.ts";
import { applicationReceived } from "./mails.ts";
import { readAnswer } from "./sent-answers.ts";

type Submitting = {
  viewer: Person;
  companyId: number;
  applicationId: number;
  /** A hash of what the page showed. */
  seen: string;
  /** Where links in mails begin. */
  origin: string;
};

/**
 * Submits a draft: the procedure checks its guards, then the content is frozen, the company's history written and the
 * receipt mailed, all in one transaction. Sent twice, it is submitted once: the second request no longer finds a draft.
 */
export async function submitApplication(
  db: Kysely<Database>,
  { viewer, companyId, applicationId, seen, origin }: Submitting,
): Promise<{ ok: true } | StepRefusal> {
  const ids = { companyId };
  const taken = await takeStep(db, { viewer, applicationId, step: "submit", ids }, async (trx, { at }) => {
    const application = await loadApplication(trx, { companyId, applicationId });
    if (application === null || application.securityClass === "security") throw new StepUndone([notOnline]);
    if (textHash(contentOf(application)) !== seen) throw new StepUndone([changedMeanwhile]);
    if (!areAnswersTaken(application)) throw new StepUndone([notTaken]);
    await freezeSubmission(trx, { application, personId: viewer.id, at });
    const reference = application.reference ?? "";
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "applicationSubmitted",
      detail: { applicationId, reference },
    });
    await mailApplicant(trx, {
      applicationId,
      origin,
      mail: applicationReceived,
      values: (about, locale) => ({ ...about, at: formatStamp(at, locale), by: viewer.name }),
    });
  });
  return taken.ok ? { ok: true } : taken;
}

/** A draft may have gaps; a submission may not, and each answer must be readable as its question requires. */
function areAnswersTaken(application: Application): boolean {
  return questionsOf(application.form.definition).every((question) => {
    const answer = application.answers[question.key];
    if (question.isRequired && !isAnswered(application, question)) return false;
    if (question.type === "files" || answer === undefined) return true;
    const read = readAnswer(question, answer.value);
    return "value" in read && read.value === answer.value;
  });
}

const notOnline: Bilingual = {
  ko: "보안과제의 내용은 온라인으로 받지 않습니다.",
  en: "The content of a security technology is not accepted online.",
};
const changedMeanwhile: Bilingual = {
  ko: "화면을 연 뒤에 신청서가 바뀌었습니다. 바뀐 내용을 확인한 뒤 다시 제출하십시오.",
  en: "The application has changed since you opened this page. Check the changes, then submit again.",
};
const notTaken: Bilingual = {
  ko: "형식에 맞지 않는 답이 있습니다. 해당 부분을 고친 뒤 다시 제출하십시오.",
  en: "An answer does not meet the form's requirements. Correct it, then submit again.",
};

import type { Kysely } from "kysely";
import { z } from "zod";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import type { Application } from "#app/confirmation/apply/application.ts";
import { freezeSubmission } from "#app/confirmation/apply/freeze-submission.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { writeAnswers } from "#app/confirmation/apply/save-part.server.ts";
import type { Sent } from "#app/confirmation/apply/sent-answers.ts";
import { readAnswer } from "#app/confirmation/apply/sent-answers.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import type { LaterEvent } from "#app/confirmation/procedure/events-since.server.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { type ComparedQuestion, compareSupplement, type SupplementProblem } from "./compare-supplement.ts";
import { findOpenSupplement, type OpenSupplement } from "./find-open-supplement.server.ts";
import { answerWords, UNCHANGED } from "./words.ts";

export type Supplemented =
  | StepTaken
  | { ok: false; because: "problems"; problems: Readonly<Record<string, SupplementProblem>> };

type Answering = {
  viewer: Person;
  companyId: number;
  applicationId: number;
  seenRevision: number;
  sent: Sent;
};

/**
 * Answers the open supplement request: only the questions that it names can change, the whole is frozen as another
 * submission beside the first, and the clock runs again. One that changes nothing is taken only if that was said. Before and
 * after of each answer lie beside the event.
 */
export async function answerSupplement(
  db: Kysely<Database>,
  { viewer, companyId, applicationId, seenRevision, sent }: Answering,
): Promise<Supplemented> {
  const place = { companyId, applicationId };
  const application = await loadApplication(db, place);
  const open = await findOpenSupplement(db, place);
  const compared = application && open ? examineSupplement(application, open, sent) : [];
  const problems = problemsIn(compared);
  if (Object.keys(problems).length > 0) return { ok: false, because: "problems", problems };
  const changes = Object.fromEntries(
    compared.flatMap(({ question, isChanged, after }) =>
      isChanged && question.type !== "files" ? [[question.key, after]] : [],
    ),
  );
  const details = Object.fromEntries(
    Object.entries(changes).map(([key, after]) => [
      key,
      { before: application?.answers[key]?.value ?? null, after },
    ]),
  );
  const step = {
    viewer,
    applicationId,
    step: "answer_supplement",
    seenRevision,
    ids: { supplementId: open?.id ?? 0 },
    details,
    // Only one request was open when the page was shown; what was sent twice has changed nothing the second time.
    isSame: (event: LaterEvent) => isAnswerOf(event, application, sent),
  } as const;
  return takeStep(db, step, async (trx, { at }) => {
    const { numUpdatedRows } = await trx
      .updateTable("supplement_request")
      .set({ answered_at: at })
      .where("id", "=", open?.id ?? 0)
      .where("application_id", "=", applicationId)
      .where("answered_at", "is", null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new StepUndone([]);
    await writeAnswers(trx, { applicationId, viewer, changes });
    const changed = await loadApplication(trx, place);
    if (changed === null) throw new StepUndone([]);
    // Files come and go by a form of their own: one may have been taken away since they were looked at.
    const now = open === null ? [] : examineSupplement(changed, open, sent);
    if (now.some(({ problem }) => problem !== null)) throw new StepUndone([missingMeanwhile]);
    const isNothing = Object.keys(changes).length === 0 && now.every(({ isChanged }) => !isChanged);
    if (isNothing && sent[UNCHANGED] !== "yes") throw new StepUndone([nothingChanged]);
    await freezeSubmission(trx, { application: changed, personId: viewer.id, at });
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "supplementAnswered",
      detail: { applicationId, reference: changed.reference ?? "" },
    });
  });
}

const missingMeanwhile: Bilingual = {
  ko: "그사이에 파일이 삭제되었습니다. 파일을 다시 올린 뒤 제출하십시오.",
  en: "A file was removed in the meantime. Add it again, then submit.",
};

const nothingChanged: Bilingual = {
  ko: answerWords.ko.check.sureMissing,
  en: answerWords.en.check.sureMissing,
};

/** What the supplement would change, and what is wrong with it. */
export function examineSupplement(
  application: Application,
  { fields, frozen }: OpenSupplement,
  sent: Sent,
): readonly ComparedQuestion[] {
  const questions = questionsOf(application.form.definition).filter(({ key }) => fields.includes(key));
  return compareSupplement(application, { questions, frozen, sent });
}

export function problemsIn(
  compared: readonly ComparedQuestion[],
): Readonly<Record<string, SupplementProblem>> {
  return Object.fromEntries(
    compared.flatMap(({ question, problem }) => (problem === null ? [] : [[question.key, problem]])),
  );
}

const written = z.record(z.string(), z.object({ after: z.string().nullable() }));

/** Whether these answers are what the event has written. */
function isAnswerOf({ details }: LaterEvent, application: Application | null, sent: Sent): boolean {
  const questions = application === null ? [] : questionsOf(application.form.definition);
  return Object.entries(written.safeParse(details).data ?? {}).every(([key, { after }]) => {
    const question = questions.find((one) => one.key === key);
    if (question === undefined || question.type === "files") return false;
    const read = readAnswer(question, sent[key] ?? "");
    return "value" in read && read.value === after;
  });
}

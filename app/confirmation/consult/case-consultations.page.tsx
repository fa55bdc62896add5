import { randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/companies/open-company.server.ts";
import { type RefusedStep, refusedStep, seenRevisionIn } from "#app/confirmation/case/answer-step.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { HearingDone } from "#app/confirmation/case/hearing-done.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { NotYet } from "#app/confirmation/case/step-form.tsx";
import { StepRefused } from "#app/confirmation/case/step-refused.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { idIn, leadTo, notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import hearingStyles from "../case/hearing.css?url";
import { recordAnswer } from "./answer-consultation.server.ts";
import { closeConsultation } from "./close-consultation.server.ts";
import { ConsultationList } from "./consultation-list.tsx";
import { questionSchema, reasonSchema, recordSchema } from "./consulting-schemas.ts";
import { listMinistries, loadConsultations } from "./load-consultations.server.ts";
import { QuestionForm } from "./question-form.tsx";
import { requestConsultation } from "./request-consultation.server.ts";
import { renewLink, revokeLink } from "./update-link.server.ts";

export const links = () => [{ rel: "stylesheet", href: hearingStyles }];
export const meta = caseTitle((text) => text.frame.tabs.consultations);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const [consultations, ministries] = await Promise.all([
    perform(loadConsultations, { applicationId: found.id }),
    perform(listMinistries, { viewer }),
  ]);
  const day = today();
  const { consultationDays } = found.round.settings;
  return {
    consultations,
    ministries,
    today: day,
    consultationDays,
    proposedOn: addDays(day, consultationDays.value),
    requestKey: randomUUID(),
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** The answers to the page's forms, by the name of the form. */
type Answer = { results: Readonly<Record<string, SubmissionResult>>; refused?: RefusedStep };
type Sent = { request: Request; form: FormData; viewer: Person; applicationId: number };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const sent: Sent = { request, form, viewer, applicationId: found.id };
  switch (textIn(form, "intent")) {
    case "request_consultation":
      return ask(sent);
    case "close_consultation":
      return close(sent);
    case "answer_consultation":
      return record(sent);
    case "renew":
      return answer(sent, "renewed", await perform(renewLink, { ...which(sent), origin: config.publicUrl }));
    case "revoke":
      return answer(sent, "revoked", await perform(revokeLink, which(sent)));
    default:
      throw data(null, { status: 400 });
  }
}

async function ask(sent: Sent) {
  const { request, form, viewer, applicationId } = sent;
  const locale = localeOf(request);
  const schema = questionSchema(hearingWords[locale].consulting.missing, today());
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return wrong({ ask: submission.reply() });
  const question = { ...submission.value, locale, origin: config.publicUrl };
  const seenRevision = seenRevisionIn(form);
  const taken = await perform(requestConsultation, { viewer, applicationId, seenRevision, ...question });
  return answer(sent, "asked", taken, { ask: submission.reply() });
}

async function close(sent: Sent) {
  const { missing } = hearingWords[localeOf(sent.request)].consulting;
  const submission = parseWithZod(sent.form, { schema: reasonSchema(missing) });
  const name = `close-${which(sent).consultationId}`;
  if (submission.status !== "success") return wrong({ [name]: submission.reply() });
  const seenRevision = seenRevisionIn(sent.form);
  const taken = await perform(closeConsultation, { ...which(sent), seenRevision, ...submission.value });
  return answer(sent, "closed", taken, { [name]: submission.reply() });
}

async function record(sent: Sent) {
  const { missing } = hearingWords[localeOf(sent.request)].consulting;
  const submission = parseWithZod(sent.form, { schema: recordSchema(missing) });
  const name = `record-${which(sent).consultationId}`;
  if (submission.status !== "success") return wrong({ [name]: submission.reply() });
  const seenRevision = seenRevisionIn(sent.form);
  const taken = await perform(recordAnswer, { ...which(sent), seenRevision, ...submission.value });
  return answer(sent, "recorded", taken, { [name]: submission.reply() });
}

function which({ form, viewer, applicationId }: Sent) {
  return { viewer, applicationId, consultationId: idIn(form, "consultationId") };
}

function wrong(results: Answer["results"]) {
  return data<Answer>({ results }, { status: 400 });
}

async function answer(
  { request, form, applicationId }: Sent,
  done: string,
  taken: { ok: true } | StepRefusal,
  results: Answer["results"] = {},
) {
  if (taken.ok) return leadTo(request, `${pathOf(applicationId, "consultations")}?done=${done}`);
  const refused = await refusedStep(applicationId, seenRevisionIn(form), taken);
  return data<Answer>({ results, refused }, { status: 409 });
}

export default function Consultations() {
  const { consultations, today: day, done, ...asking } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const { frame } = useWords(caseWords);
  const { consulting: text } = useWords(hearingWords);
  const { revision } = useCase();
  const resultOf = (form: string) => sent?.results[form] ?? null;
  return (
    <>
      <HearingDone words={text.done} done={sent === undefined ? done : null} />
      <StepRefused refused={sent?.refused ?? null} />
      <section className="section" aria-labelledby="content">
        <h2 id="content">{frame.tabs.consultations}</h2>
        <p>{text.lead}</p>
        <p className="row-note">{text.forStaff}</p>
        <ConsultationList consultations={consultations} today={day} resultOf={resultOf} />
      </section>
      <NotYet step="request_consultation" />
      <QuestionForm {...asking} key={sent === undefined ? revision : "sent"} lastResult={resultOf("ask")} />
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import opinionStyles from "../case/opinions.css?url";
import { recordAnswer } from "./answer-consultation.server.ts";
import { closeConsultation } from "./close-consultation.server.ts";
import { closingSchema, consultationSchema, questionSchema, recordSchema } from "./consult-schemas.ts";
import { ConsultationList } from "./consultation-list.tsx";
import { listMinistries, loadConsultations } from "./load-consultations.server.ts";
import { QuestionForm } from "./question-form.tsx";
import { requestConsultation } from "./request-consultation.server.ts";
import { renewLink, revokeLink } from "./update-link.server.ts";
import { consultWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: opinionStyles }];
export const meta = caseTitle("consultations");
export const headers = noStore;
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
    drafts: await findCaseDrafts({ viewer, found }),
    proposedOn: addDays(day, consultationDays.value),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found });
  if (kept) return kept;
  const locale = localeOf(request);
  const say = consultWords[locale].missing;
  const step = { viewer, applicationId: found.id };
  const origin = config.publicUrl;
  const steps = {
    request_consultation: posted(questionSchema(say, today()), (typed) =>
      perform(requestConsultation, { ...step, ...typed, locale, origin }),
    ),
    answer_consultation: posted(recordSchema(say), (typed) => perform(recordAnswer, { ...step, ...typed })),
    close_consultation: posted(closingSchema(say), (typed) =>
      perform(closeConsultation, { ...step, ...typed }),
    ),
    // Beside the procedure: they change neither the case nor what the applicant is told.
    renew_link: posted(consultationSchema, (typed) => perform(renewLink, { ...step, ...typed, origin })),
    revoke_link: posted(consultationSchema, (typed) => perform(revokeLink, { ...step, ...typed })),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "consultations") });
}

export default function Consultations() {
  const { consultations, today: day, ...asking } = useLoaderData<typeof loader>();
  const { frame } = useWords(caseWords);
  const text = useWords(consultWords);
  return (
    <>
      <StepNotice words={text.done} />
      <section className="section" aria-labelledby="content">
        <h2 id="content">{frame.tabs.consultations}</h2>
        <p>{text.lead}</p>
        <p className="row-note">{text.forStaff}</p>
        <ConsultationList consultations={consultations} today={day} />
      </section>
      <QuestionForm {...asking} />
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import opinionStyles from "../case/opinions.css?url";
import { answerConsultation, isAnswered } from "./answer-consultation.server.ts";
import { AnswerForm } from "./answer-form.tsx";
import { answerSchema } from "./consult-schemas.ts";
import { listQuestions, loadQuestion, wasAsked } from "./load-question.server.ts";
import { placeOfAccount } from "./opinion-draft.ts";
import { QuestionView } from "./question-view.tsx";
import { consultWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: opinionStyles }];
export const meta = pageTitle(consultWords, (text) => text.answer.title, {
  index: false,
  about: (question: Loaded<typeof loader>) => question?.reference,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const asked = { viewer, consultationId: readId(params.consultationId) };
  const question = await perform(loadQuestion, asked);
  if (question === null && (await perform(wasAsked, asked)))
    throw leadTo(request, "/agency/consultations?over");
  if (question === null) throw data(null, { status: 404 });
  return { ...question, drafts: await perform(findDrafts, placeOfAccount(viewer, question)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const consultationId = readId(params.consultationId);
  const form = await readForm(request);
  const listed = await perform(listQuestions, { viewer });
  const open = listed.find((each) => each.consultationId === consultationId);
  const kept = open && (await answerDraft(request, form, placeOfAccount(viewer, open)));
  if (kept) return kept;
  const asked = await perform(loadQuestion, { viewer, consultationId });
  const answer_consultation = posted(
    answerSchema(consultWords[localeOf(request)].missing),
    async (answer) => {
      if (asked !== null) return perform(answerConsultation, { asked, by: { viewer }, answer });
      const isSame = await perform(isAnswered, { by: { viewer, consultationId }, answer });
      return isSame ? { ok: true } : { ok: false, because: "not_found", reasons: [] };
    },
  );
  return answerStep(request, form, { answer_consultation }, { to: () => "/agency/consultations?sent" });
}

/** A question to the viewer's ministry, to be answered by its account. */
export default function OwnConsultation() {
  const question = useLoaderData<typeof loader>();
  const { answer: text } = useWords(consultWords);
  const locale = useLocale();
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: "/agency/consultations", label: text.listTitle }]}
          here={question.reference}
        />
        <PageHeading title={text.title} lead={text.from(question.ministry[locale])} />
      </div>
      <QuestionView question={question} />
      <AnswerForm consultationId={question.consultationId} />
    </div>
  );
}

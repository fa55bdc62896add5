import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ApplicationHeading } from "#app/confirmation/apply/application-heading.tsx";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import type { QuestionView } from "#app/confirmation/apply/part-view.ts";
import { QuestionControl } from "#app/confirmation/apply/question-control.tsx";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { sentIn } from "#app/confirmation/apply/sent-answers.ts";
import { refusalText } from "#app/confirmation/case/answer-step.server.ts";
import { SeenFields } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import styles from "../apply/applications.css?url";
import { answerSupplement } from "./answer-supplement.server.ts";
import { findOpenSupplement } from "./find-open-supplement.server.ts";
import { supplementView } from "./supplement-view.ts";
import { answerWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(answerWords, (text) => text.title, {
  index: false,
  about: ofApplication,
});
export const headers = noStore;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, applicationId, application } = asked;
  const { request } = args;
  const locale = localeOf(request);
  const supplement = await perform(findOpenSupplement, { companyId, applicationId });
  // Answered or closed meanwhile: the case says what became of it.
  if (supplement === null) throw leadTo(request, `/company/${companyId}/applications/${applicationId}`);
  const view = supplementView(application, supplement, locale);
  const files = view.questions
    .filter(({ control }) => control.type === "files")
    .map(({ key }) => perform(loadQuestionFiles, { viewer, companyId, applicationId, key, locale }));
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    revision: application.revision,
    view,
    files: (await Promise.all(files)).filter((question) => question !== null),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, companyId, applicationId, application } = await requireApplication(args);
  const { request } = args;
  const locale = localeOf(request);
  const sent = sentIn(await readForm(request));
  const supplement = await perform(findOpenSupplement, { companyId, applicationId });
  const path = `/company/${companyId}/applications/${applicationId}`;
  const seen = seenSchema.safeParse(sent);
  if (!seen.success) throw data(null, { status: 400 });
  const taken = await perform(answerSupplement, { viewer, companyId, applicationId, ...seen.data, sent });
  if (taken.ok) return leadTo(request, `${path}?done=answer_supplement`);
  // Answered or closed meanwhile: the case says what became of it.
  if (supplement === null) return leadTo(request, path);
  const isWrong = taken.because === "problems";
  const problems = isWrong ? taken.problems : {};
  const { reasons, changes } = isWrong
    ? { reasons: [], changes: [] }
    : refusalText(request, taken, { isApplicants: true });
  return data(
    {
      form: "supplement",
      step: "answer_supplement",
      result: {},
      changes,
      view: supplementView(application, supplement, locale, { sent, problems }),
      reasons,
      stamp: crypto.randomUUID(),
    },
    { status: isWrong ? 400 : 409 },
  );
}

/** The questions that are open again, each with what was submitted before. */
export default function SupplementPage() {
  const loaded = useLoaderData<typeof loader>();
  const { company, application, revision, files } = loaded;
  const answered = useActionData<typeof action>();
  const text = useWords(answerWords);
  const locale = useLocale();
  const view = answered?.view ?? loaded.view;
  const path = `/company/${company.id}/applications/${application.id}/supplement`;
  const typed: readonly QuestionView[] = view.questions.filter(
    ({ control }: QuestionView) => control.type !== "files",
  );
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} lead={text.lead} />
      <Notice title={view.due}>
        <p className="answer-text">{view.words}</p>
      </Notice>
      <StepNotice />
      {(answered?.reasons ?? []).map((reason: string) => (
        <Notice key={reason} tone="bad" title={reason} />
      ))}
      {files.map((question) => (
        <QuestionField
          key={question.key}
          id={question.key}
          question={question}
          returnTo={localePath(locale, path)}
        />
      ))}
      <Form method="post" noValidate className="form" key={answered?.stamp ?? ""}>
        <ErrorSummary errors={view.errors} />
        <SeenFields step="answer_supplement" form="supplement" seenRevision={revision} />
        <div className="form narrow-form">
          {typed.map((question) => (
            <QuestionControl key={question.key} question={question} />
          ))}
        </div>
        <p className="quiet">{text.sendHint}</p>
        <div className="button-row">
          <Button weight="primary">{text.send}</Button>
        </div>
      </Form>
    </div>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApplicationHeading } from "#app/confirmation/apply/application-heading.tsx";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { sentIn } from "#app/confirmation/apply/sent-answers.ts";
import { type Answered, refusalText } from "#app/confirmation/case/answer-step.server.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { singleFields } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import styles from "../apply/applications.css?url";
import { answerSupplement, examineSupplement, problemsIn } from "./answer-supplement.server.ts";
import { findOpenSupplement } from "./find-open-supplement.server.ts";
import { SupplementAnswers } from "./supplement-answers.tsx";
import { CheckedSupplement } from "./supplement-check.tsx";
import { draftPlace } from "./supplement-draft.ts";
import {
  type SupplementCheck,
  type SupplementView,
  supplementCheck,
  supplementView,
} from "./supplement-view.ts";
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
  const drafts = await perform(findDrafts, draftPlace(asked, supplement));
  const draft = drafts.answer_supplement;
  const view = supplementView(
    application,
    supplement,
    locale,
    draft ? { sent: singleFields(draft), problems: {} } : null,
  );
  const files = view.questions
    .filter(({ control }) => control.type === "files")
    .map(({ key }) => perform(loadQuestionFiles, { viewer, companyId, applicationId, key, locale }));
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    revision: application.revision,
    view,
    drafts,
    files: (await Promise.all(files)).filter((question) => question !== null),
  };
}

/** The form again, or what is about to be submitted (`check`), with what is wrong. */
type Reply = Answered & {
  view: SupplementView;
  check: SupplementCheck | null;
  reasons: readonly string[];
  stamp: string;
};

export async function action(args: ActionFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, applicationId, application } = asked;
  const { request } = args;
  const locale = localeOf(request);
  const form = await readForm(request);
  const sent = sentIn(form);
  const supplement = await perform(findOpenSupplement, { companyId, applicationId });
  const kept = await answerDraft(request, form, draftPlace(asked, supplement));
  if (kept) return kept;
  const path = `/company/${companyId}/applications/${applicationId}`;
  const seen = seenSchema.safeParse(sent);
  if (!seen.success) throw data(null, { status: 400 });
  const compared = supplement === null ? [] : examineSupplement(application, supplement, sent);
  const show = (status: number, isChecked: boolean, more: Partial<Reply> = {}) =>
    supplement === null
      ? leadTo(request, path)
      : data<Reply>(
          {
            ...{ form: "supplement", step: "answer_supplement", result: {}, changes: [], reasons: [] },
            view: supplementView(application, supplement, locale, { sent, problems: {} }),
            check: isChecked ? supplementCheck(compared, supplement, sent, locale) : null,
            stamp: crypto.randomUUID(),
            ...more,
          },
          { status },
        );
  if (sent.intent === "edit") return show(200, false);
  const problems = problemsIn(compared);
  if (supplement !== null && Object.keys(problems).length > 0)
    return show(400, false, { view: supplementView(application, supplement, locale, { sent, problems }) });
  if (sent.intent === "check") return show(200, true);
  const taken = await perform(answerSupplement, { viewer, companyId, applicationId, ...seen.data, sent });
  if (taken.ok) return leadTo(request, `${path}?done=answer_supplement`);
  if (taken.because === "problems") return show(400, false);
  return show(409, true, refusalText(request, taken, { isApplicants: true }));
}

/** The questions that are open again, each with what was submitted before; then what is about to be submitted. */
export default function SupplementPage() {
  const { company, application, revision, files, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<Reply>();
  const text = useWords(answerWords);
  const locale = useLocale();
  const view: SupplementView = answered?.view ?? loaded.view;
  const path = `/company/${company.id}/applications/${application.id}/supplement`;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} lead={text.lead} />
      <StepNotice />
      {(answered?.reasons ?? []).map((reason) => (
        <div key={reason} role="alert">
          <Notice tone="bad" title={reason} />
        </div>
      ))}
      {answered?.check ? (
        <CheckedSupplement check={answered.check} revision={revision} />
      ) : (
        <>
          <Notice title={view.due}>
            <p className="answer-text">
              <InLang of={view.words} />
            </p>
          </Notice>
          {files.map((question) => (
            <QuestionField
              key={question.key}
              id={question.key}
              question={question}
              isBeside
              returnTo={localePath(locale, path)}
            />
          ))}
          <SupplementAnswers
            key={answered?.stamp ?? ""}
            view={view}
            revision={revision}
            isAgain={answered !== undefined}
          />
        </>
      )}
    </div>
  );
}

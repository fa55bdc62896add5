import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireApplication } from "#app/confirmation/apply/address.server.ts";
import type { Application } from "#app/confirmation/apply/application.ts";
import { sentIn } from "#app/confirmation/apply/examine-answers.ts";
import { pageTitle } from "#app/confirmation/apply/page-title.ts";
import type { QuestionView } from "#app/confirmation/apply/part-view.ts";
import { QuestionControl } from "#app/confirmation/apply/question-control.tsx";
import { Top } from "#app/confirmation/apply/trail.tsx";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { followingWords } from "#app/confirmation/follow/words.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, notKept, readForm } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import styles from "../apply/applications.css?url";
import { answerSupplement } from "./answer-supplement.server.ts";
import { presentSupplement } from "./supplement-view.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.list.title);
export const headers = notKept;

async function openSupplement({ company, id }: Application) {
  const following = await perform(loadFollowing, { companyId: company.id, applicationId: id });
  return (
    following?.supplements.find(({ answeredAt, closedAt }) => answeredAt === null && closedAt === null) ??
    null
  );
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, applicationId, application } = asked;
  const { request } = args;
  const locale = localeOf(request);
  const supplement = await openSupplement(application);
  // Answered or closed meanwhile: the case says what became of it.
  if (supplement === null) throw leadTo(request, `/company/${companyId}/applications/${applicationId}`);
  const view = presentSupplement(application, supplement, locale);
  const files = view.questions
    .filter(({ control }) => control.type === "files")
    .map(({ key }) => perform(loadQuestionFiles, { viewer, companyId, applicationId, key, locale }));
  return {
    company: { id: companyId, name: companyTitle },
    application: { id: applicationId, title: application.title },
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
  const supplement = await openSupplement(application);
  const path = `/company/${companyId}/applications/${applicationId}`;
  if (supplement === null) return leadTo(request, path);
  const seenRevision = /^\d{1,9}$/.test(sent.revision ?? "") ? Number(sent.revision) : -1;
  const answered = await perform(answerSupplement, { viewer, companyId, applicationId, seenRevision, sent });
  if (answered.ok) return leadTo(request, `${path}?done=supplement`);
  const problems = answered.because === "problems" ? answered.problems : {};
  const reasons = answered.because === "problems" ? [] : answered.reasons.map((reason) => reason[locale]);
  const view = presentSupplement(application, supplement, locale, { sent, problems });
  return data({ view, reasons, stamp: crypto.randomUUID() }, { status: 400 });
}

/** The questions that are open again, each with what was submitted before. */
export default function SupplementPage() {
  const loaded = useLoaderData<typeof loader>();
  const { company, application, revision, files } = loaded;
  const answered = useActionData<typeof action>();
  const { supplement: text } = useWords(followingWords);
  const locale = useLocale();
  const view = answered?.view ?? loaded.view;
  const path = `/company/${company.id}/applications/${application.id}/supplement`;
  const typed: readonly QuestionView[] = view.questions.filter(
    ({ control }: QuestionView) => control.type !== "files",
  );
  return (
    <div className="page applications">
      <Top company={company} application={application} title={text.title} lead={text.lead} />
      <Notice title={view.due}>
        <p className="answer-text">{view.words}</p>
      </Notice>
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
        <input type="hidden" name="revision" value={revision} />
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

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { may } from "#app/accounts/permissions.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, notKept, readForm, wordsFor } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { UnsavedGuard } from "#app/profile/unsaved-guard.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { requireApplication } from "./address.server.ts";
import type { Application } from "./application.ts";
import styles from "./applications.css?url";
import { sentIn } from "./examine-answers.ts";
import { loadApplication } from "./load-application.server.ts";
import { pageTitle } from "./page-title.ts";
import { type PartView, presentPart } from "./part-view.ts";
import { QuestionControl } from "./question-control.tsx";
import { savePart } from "./save-part.server.ts";
import { Top } from "./trail.tsx";
import { applyingWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.list.title);
export const headers = notKept;

function partIn({ form }: Application, key: string | undefined) {
  const part = form.definition.parts.find((one) => one.key === key);
  if (part === undefined) throw data(null, { status: 404 });
  return part;
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, applicationId, application } = asked;
  const { request, params } = args;
  const locale = localeOf(request);
  const path = `/company/${companyId}/applications/${application.id}`;
  // What was submitted is read as it was frozen; a security technology has no parts here.
  if (application.status !== "draft" || application.securityClass === "security") throw leadTo(request, path);
  const view = presentPart(application, partIn(application, params.part), locale);
  const saved = new URL(request.url).searchParams.get("saved");
  const savedPart = application.form.definition.parts.find(({ key }) => key === saved);
  return {
    company: { id: companyId, name: companyTitle },
    application: { id: application.id, title: application.title },
    canEdit: may(viewer, "company.apply", { companyId }).ok,
    view,
    saved: savedPart
      ? { part: savedPart.title[locale], at: presentPart(application, savedPart, locale).savedAt }
      : null,
    files: await fileQuestions(view, { viewer, companyId, applicationId, locale }),
  };
}

type Place = Omit<Parameters<typeof loadQuestionFiles>[1], "key">;

async function fileQuestions({ questions }: PartView, place: Place) {
  const asked = questions
    .filter(({ control }) => control.type === "files")
    .map(({ key }) => perform(loadQuestionFiles, { ...place, key }));
  return (await Promise.all(asked)).filter((question) => question !== null);
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, companyId, applicationId, application } = await requireApplication(args);
  const { request } = args;
  const locale = localeOf(request);
  const part = partIn(application, args.params.part);
  const form = await readForm(request);
  const sent = sentIn(form);
  const path = `/company/${companyId}/applications/${applicationId}`;
  const saved = await perform(savePart, { viewer, companyId, applicationId, part: part.key, sent });
  if (saved.ok) {
    const { next } = presentPart(application, part, locale);
    if (sent.intent !== "next") return leadTo(request, `${path}/parts/${part.key}?saved=${part.key}`);
    return leadTo(request, `${path}/${next === null ? "check" : `parts/${next}`}?saved=${part.key}`);
  }
  if (saved.reason === "submitted" || saved.reason === "offline") return leadTo(request, path);
  if (saved.reason !== "unsettled") return wordsFor<never>(request, saved.reason, {});
  const now = await perform(loadApplication, { companyId, applicationId });
  const view = presentPart(now ?? application, part, locale, { answers: sent, unsettled: saved });
  return data({ view, stamp: crypto.randomUUID() }, { status: 400 });
}

/** One part of a draft: its questions on one page, saved together. */
export default function PartPage() {
  const { company, application, canEdit, saved, files, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const text = useWords(applyingWords);
  const locale = useLocale();
  const view: PartView = answered?.view ?? loaded.view;
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <Top
        company={company}
        application={application}
        title={view.title}
        {...(view.lead && { lead: view.lead })}
      >
        <p className="small quiet">
          {[text.part.partOf(String(view.position), String(view.count)), text.part.source(view.source)].join(
            " · ",
          )}
        </p>
      </Top>
      {answered || saved === null ? null : (
        <div role="status">
          <Notice tone="good" title={text.part.saved(saved.part, saved.at ?? "")} />
        </div>
      )}
      {canEdit ? null : <Notice title={text.readOnly} />}
      {/* A form is made anew with what was saved or refused, so that what it shows and what it carries belong together. */}
      <PartForm key={`${view.key} ${view.savedAt} ${answered?.stamp ?? ""}`} view={view} canEdit={canEdit} />
      {files.map((question) => (
        <QuestionField
          key={question.key}
          id={question.key}
          question={question}
          returnTo={localePath(locale, `${path}/parts/${view.key}`)}
        />
      ))}
      <p>
        <TextLink to={path}>{text.part.back}</TextLink>
      </p>
    </div>
  );
}

function PartForm({ view, canEdit }: { view: PartView; canEdit: boolean }) {
  const { part: text } = useWords(applyingWords);
  const form = useRef<HTMLFormElement>(null);
  const typed = view.questions.filter(({ control }) => control.type !== "files");
  if (typed.length === 0) return null;
  return (
    <Form ref={form} method="post" noValidate className="form" id="part-form">
      <UnsavedGuard form={form} question={text.leaveUnsaved} />
      {view.errors.length === 0 ? null : (
        <Notice tone="caution" title={text.notSaved}>
          <p>{text.notSavedWhy}</p>
        </Notice>
      )}
      <ErrorSummary errors={view.errors} />
      <fieldset disabled={!canEdit} className="form narrow-form">
        {typed.map((question) => (
          <QuestionControl key={question.key} question={question} />
        ))}
      </fieldset>
      {canEdit ? (
        <div className="button-row">
          <Button weight="primary" name="intent" value="next">
            {text.saveAndNext}
          </Button>
          <Button name="intent" value="stay">
            {text.save}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}

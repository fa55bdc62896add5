import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRefused } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { singleFields } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Application } from "./application.ts";
import { ApplicationHeading } from "./application-heading.tsx";
import styles from "./applications.css?url";
import { loadApplication } from "./load-application.server.ts";
import { PartForm } from "./part-form.tsx";
import { draftPlace, fileQuestions } from "./part-places.server.ts";
import { type PartView, partView } from "./part-view.ts";
import { requireApplication } from "./require-application.server.ts";
import { savePart } from "./save-part.server.ts";
import { sentIn } from "./sent-answers.ts";
import { applyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(
  applyWords,
  (text, loaded: Loaded<typeof loader>) => loaded?.view.title ?? text.list.title,
  { index: false, about: ofApplication },
);
export const headers = noStore;

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
  // A submitted application is read as it was frozen; a security technology has no parts here.
  if (application.status !== "draft" || application.securityClass === "security") throw leadTo(request, path);
  const part = partIn(application, params.part);
  const drafts = await perform(findDrafts, draftPlace(asked, part.key));
  const draft = drafts[draftName("submit", part.key)];
  const typed = draft && { answers: singleFields(draft), unsettled: { problems: {}, conflicts: {} } };
  const view = partView(application, part, locale, typed);
  const saved = new URL(request.url).searchParams.get("saved");
  const savedPart = application.form.definition.parts.find(({ key }) => key === saved);
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    canEdit: may(viewer, "company.apply", { companyId }).ok,
    view,
    drafts,
    saved: savedPart
      ? { part: savedPart.title[locale], at: partView(application, savedPart, locale).savedAt }
      : null,
    files: await fileQuestions(view, { viewer, companyId, applicationId, locale }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, applicationId, application } = asked;
  const { request } = args;
  const locale = localeOf(request);
  const part = partIn(application, args.params.part);
  const form = await readForm(request);
  const kept = await answerDraft(request, form, draftPlace(asked, part.key));
  if (kept) return kept;
  const sent = sentIn(form);
  const path = `/company/${companyId}/applications/${applicationId}`;
  const saved = await perform(savePart, { viewer, companyId, applicationId, part: part.key, sent });
  if (saved.ok) {
    const { next } = partView(application, part, locale);
    if (sent.intent !== "next") return leadTo(request, `${path}/parts/${part.key}?saved=${part.key}`);
    return leadTo(request, `${path}/${next === null ? "check" : `parts/${next}`}?saved=${part.key}`);
  }
  if (saved.reason === "submitted" || saved.reason === "offline") return leadTo(request, path);
  if (saved.reason !== "unsettled") return answerRefused(request, saved.reason);
  const now = await perform(loadApplication, { companyId, applicationId });
  const view = partView(now ?? application, part, locale, { answers: sent, unsettled: saved });
  return data({ view, stamp: crypto.randomUUID() }, { status: 400 });
}

/** One part of a draft: its questions on one page, saved together. */
export default function PartPage() {
  const { company, application, canEdit, saved, files, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const text = useWords(applyWords);
  const locale = useLocale();
  const view: PartView = answered?.view ?? loaded.view;
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading
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
      </ApplicationHeading>
      {answered || saved === null ? null : (
        <div role="status">
          <Notice tone="good" title={text.part.saved(saved.part, saved.at ?? "")} />
        </div>
      )}
      {canEdit ? null : <Notice title={text.readOnly} />}
      {/* A new form after each save or refusal, so that its values match the hashes that it carries. */}
      <PartForm
        key={`${view.key} ${view.savedAt} ${answered?.stamp ?? ""}`}
        view={view}
        canEdit={canEdit}
        isRefused={answered !== undefined}
      />
      {files.map((question) => (
        <QuestionField
          key={question.key}
          id={question.key}
          question={question}
          isBeside
          returnTo={localePath(locale, `${path}/parts/${view.key}`)}
        />
      ))}
      <p>
        <TextLink to={path}>{text.part.back}</TextLink>
      </p>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationHeading } from "#app/confirmation/apply/application-heading.tsx";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../../companies/company.css?url";
import styles from "../apply/applications.css?url";
import opinionStyles from "../case/opinions.css?url";
import { loadObjecting, type Objecting } from "./load-objections.server.ts";
import { lodgeObjection } from "./lodge-objection.server.ts";
import { LodgingForm } from "./lodging-form.tsx";
import { ObjectionList } from "./objection-list.tsx";
import { lodgingSchema } from "./objection-schemas.ts";
import { contestedView, objectionViews } from "./objection-view.ts";
import { withdrawObjection } from "./withdraw-objection.server.ts";
import { objectWords } from "./words.ts";

export const links = () =>
  [companyStyles, styles, opinionStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(objectWords, (text) => text.title, { index: false, about: ofApplication });
export const headers = noStore;

type Asked = Awaited<ReturnType<typeof requireApplication>>;

function draftPlace({ viewer, companyId, application }: Asked, objecting: Objecting): DraftPlace {
  const isOpen = (form: string) =>
    form === "lodge_objection" && objecting.contested !== null && application.securityClass !== "security";
  return aboutApplication(application.id, { writer: viewer, companyId, isOpen });
}

/** What there is to object to, or was objected to; otherwise the page of the application says what there is. */
async function requireObjecting(request: Request, { companyId, applicationId }: Asked): Promise<Objecting> {
  const objecting = await perform(loadObjecting, { applicationId });
  if (objecting === null || (objecting.contested === null && objecting.objections.length === 0))
    throw leadTo(request, `/company/${companyId}/applications/${applicationId}`);
  return objecting;
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, applicationId, application } = asked;
  const objecting = await requireObjecting(args.request, asked);
  const locale = localeOf(args.request);
  const place = { viewer, companyId, applicationId, key: "objection_evidence", locale };
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    revision: application.revision,
    isOnline: application.securityClass !== "security",
    contested: contestedView(objecting, now().toString({ smallestUnit: "millisecond" })),
    evidence: await perform(loadQuestionFiles, place),
    objections: objectionViews(objecting, await perform(listFiles, applicationId), today()),
    drafts: await perform(findDrafts, draftPlace(asked, objecting)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, applicationId, application } = asked;
  const { request } = args;
  const objecting = await perform(loadObjecting, { applicationId });
  const form = await readForm(request);
  const kept = objecting === null ? null : await answerDraft(request, form, draftPlace(asked, objecting));
  if (kept) return kept;
  const path = `/company/${companyId}/applications/${applicationId}`;
  if (application.securityClass === "security") throw leadTo(request, `${path}/objection`);
  const steps = {
    lodge_objection: posted(lodgingSchema(objectWords[localeOf(request)]), (typed) =>
      perform(lodgeObjection, { viewer, applicationId, ...typed }),
    ),
    withdraw_objection: posted(seenSchema, (typed) =>
      perform(withdrawObjection, { viewer, applicationId, ...typed }),
    ),
  };
  return answerStep(request, form, steps, {
    to: (step) => `${path}?done=${step}`,
    isApplicants: true,
  });
}

/** The applicant objects to a decision or a revocation, or sees what became of the objection. */
export default function ObjectionPage() {
  const { company, application, revision, isOnline, contested, evidence, objections } =
    useLoaderData<typeof loader>();
  const text = useWords(objectWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} lead={text.lead} />
      <StepNotice />
      {contested === null ? null : (
        <LodgingForm
          contested={contested}
          evidence={evidence}
          isOnline={isOnline}
          revision={revision}
          path={path}
        />
      )}
      {objections.length === 0 ? null : (
        <ObjectionList objections={objections} letters={`${path}/letters`} reader="applicant" />
      )}
      {isOnline && objections.some(({ outcome }) => outcome === null) ? (
        <StepForm
          step="withdraw_objection"
          seenRevision={revision}
          title={text.withdraw.title}
          lead={text.withdraw.lead}
          submit={text.withdraw.submit}
        />
      ) : null}
      <p>
        <TextLink to={path}>{text.back}</TextLink>
      </p>
    </div>
  );
}

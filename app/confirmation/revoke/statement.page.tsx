import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationHeading } from "#app/confirmation/apply/application-heading.tsx";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../../companies/company.css?url";
import styles from "../apply/applications.css?url";
import opinionStyles from "../case/opinions.css?url";
import { withEvidence } from "./evidence-of.ts";
import { loadRevoking, openOf } from "./load-revocations.server.ts";
import { RevocationList } from "./revocation-list.tsx";
import { statementSchema } from "./revoke-schemas.ts";
import { stateOnRevocation } from "./state-on-revocation.server.ts";
import { revokeWords } from "./words.ts";

export const links = () =>
  [companyStyles, styles, opinionStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(revokeWords, (text) => text.own.title, { index: false, about: ofApplication });
export const headers = noStore;

type Asked = Awaited<ReturnType<typeof requireApplication>>;

/** Whether something can be said now, and not on paper alone. */
async function findPlace({ viewer, companyId, applicationId, application }: Asked) {
  const revoking = await perform(loadRevoking, { applicationId });
  const open = openOf(revoking);
  const isAsked = open !== null && open.statement === null && application.status === "notified";
  const isOnline = application.securityClass !== "security";
  const isOpen = (form: string) => form === "state_on_revocation" && isAsked && isOnline;
  const place: DraftPlace = aboutApplication(applicationId, { writer: viewer, companyId, isOpen });
  return { revocations: revoking?.revocations ?? [], isAsked, isOnline, place };
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, applicationId, application } = asked;
  const { revocations, isAsked, isOnline, place } = await findPlace(asked);
  if (revocations.length === 0)
    throw leadTo(args.request, `/company/${companyId}/applications/${applicationId}`);
  const key = { viewer, companyId, applicationId, key: "hearing_evidence", locale: localeOf(args.request) };
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    revision: application.revision,
    isAsked,
    isOnline,
    evidence: isAsked && isOnline ? await perform(loadQuestionFiles, key) : null,
    revocations: withEvidence(revocations, await perform(listFiles, applicationId)),
    today: today(),
    drafts: await perform(findDrafts, place),
  };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, applicationId } = asked;
  const { request } = args;
  const { place, isOnline } = await findPlace(asked);
  const form = await readForm(request);
  const kept = await answerDraft(request, form, place);
  if (kept) return kept;
  const path = `/company/${companyId}/applications/${applicationId}`;
  if (!isOnline) throw leadTo(request, `${path}/statement`);
  const steps = {
    state_on_revocation: posted(statementSchema(revokeWords[localeOf(request)]), (typed) =>
      perform(stateOnRevocation, { viewer, applicationId, ...typed }),
    ),
  };
  return answerStep(request, form, steps, { to: (step) => `${path}?done=${step}`, isApplicants: true });
}

/** The applicant is heard before a revocation: why it is considered, what was said, and the form. */
export default function StatementPage() {
  const loaded = useLoaderData<typeof loader>();
  const { company, application, revision, isAsked, isOnline, evidence, revocations } = loaded;
  const { own: text } = useWords(revokeWords);
  const locale = useLocale();
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} lead={text.lead} />
      <StepNotice />
      <section className="section" aria-labelledby="notice">
        <h2 id="notice">{text.notice}</h2>
        <RevocationList
          revocations={revocations}
          today={loaded.today}
          letters={`${path}/letters`}
          reader="applicant"
        />
      </section>
      {isOnline ? null : <Notice tone="caution" title={text.offline} />}
      {evidence === null ? null : (
        <QuestionField
          id="evidence"
          question={evidence}
          isBeside
          returnTo={localePath(locale, `${path}/statement`)}
        />
      )}
      {isAsked && isOnline ? (
        <StepForm<{ words: string }>
          step="state_on_revocation"
          seenRevision={revision}
          draft="state_on_revocation"
          title={text.form}
          lead={text.sure}
          submit={text.submit}
          weight="primary"
        >
          {({ words }) => (
            <TextArea label={text.words} hint={text.wordsHint} rows={10} {...controlOf(words)} />
          )}
        </StepForm>
      ) : null}
      <p>
        <TextLink to={path}>{text.back}</TextLink>
      </p>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ApplicationHeading } from "#app/confirmation/apply/application-heading.tsx";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { isAllowed } from "#app/confirmation/procedure/procedure.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "../apply/applications.css?url";
import { withdrawApplication } from "./withdraw-application.server.ts";
import { followWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(followWords, (text) => text.withdraw.title, {
  index: false,
  about: ofApplication,
});
export const headers = noStore;

export async function loader(args: LoaderFunctionArgs) {
  const { companyId, companyTitle, application } = await requireApplication(args);
  if (!isAllowed("withdraw", application.status, "applicant"))
    throw leadTo(args.request, `/company/${companyId}/applications/${application.id}`);
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    revision: application.revision,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, companyId, applicationId } = await requireApplication(args);
  const { request } = args;
  const form = await readForm(request);
  const { sureMissing } = followWords[localeOf(request)].withdraw;
  const steps = {
    withdraw: posted(
      seenSchema.extend({ sure: z.literal("yes", { error: sureMissing }) }),
      ({ seenRevision }) => perform(withdrawApplication, { viewer, companyId, applicationId, seenRevision }),
    ),
  };
  const to = `/company/${companyId}/applications/${applicationId}`;
  return answerStep(request, form, steps, { to, isApplicants: true });
}

/** Asks once more before an application is withdrawn. */
export default function Withdrawal() {
  const { company, application, revision } = useLoaderData<typeof loader>();
  const { withdraw: text } = useWords(followWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} lead={text.lead} />
      <StepNotice />
      <StepForm<{ sure: string }> step="withdraw" seenRevision={revision} submit={text.act} weight="primary">
        {({ sure }) => (
          <label className="radio">
            <input type="checkbox" id={sure.id} name={sure.name} value="yes" />
            <span>{text.sure}</span>
          </label>
        )}
      </StepForm>
      <p>
        <TextLink to={path}>{text.back}</TextLink>
      </p>
    </div>
  );
}

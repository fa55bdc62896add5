import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireApplication } from "#app/confirmation/apply/address.server.ts";
import { pageTitle } from "#app/confirmation/apply/page-title.ts";
import { Top } from "#app/confirmation/apply/trail.tsx";
import { isAllowed } from "#app/confirmation/procedure/procedure.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { idIn, leadTo, notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "../apply/applications.css?url";
import { withdrawApplication } from "./withdraw-application.server.ts";
import { followingWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.list.title);
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const { companyId, companyTitle, application } = await requireApplication(args);
  if (!isAllowed("withdraw", application.status, "applicant"))
    throw leadTo(args.request, `/company/${companyId}/applications/${application.id}`);
  return {
    company: { id: companyId, name: companyTitle },
    application: { id: application.id, title: application.title },
    revision: application.revision,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, companyId, applicationId, application } = await requireApplication(args);
  const { request } = args;
  const locale = localeOf(request);
  const here = leadTo(request, `/company/${companyId}/applications/${applicationId}?done=withdrawn`);
  if (application.status === "withdrawn") return here;
  const form = await readForm(request);
  if (textIn(form, "sure") !== "yes")
    return data(
      { missing: followingWords[locale].withdraw.sureMissing, reasons: [] as string[] },
      { status: 400 },
    );
  const seenRevision = idIn(form, "revision");
  const withdrawn = await perform(withdrawApplication, { viewer, companyId, applicationId, seenRevision });
  if (withdrawn.ok) return here;
  return data({ missing: null, reasons: withdrawn.reasons.map((reason) => reason[locale]) }, { status: 409 });
}

/** Asks once more before an application is taken back. */
export default function Withdrawal() {
  const { company, application, revision } = useLoaderData<typeof loader>();
  const answered = useActionData<{ missing: string | null; reasons: readonly string[] }>();
  const { withdraw: text } = useWords(followingWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <Top company={company} application={application} title={text.title} lead={text.lead} />
      {(answered?.reasons ?? []).length === 0 ? null : (
        <Notice tone="bad" title={text.refused}>
          {answered?.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Notice>
      )}
      <ErrorSummary errors={answered?.missing ? [{ fieldId: "sure", text: answered.missing }] : []} />
      <Form method="post" noValidate className="form">
        <input type="hidden" name="revision" value={revision} />
        <label className="radio">
          <input type="checkbox" id="sure" name="sure" value="yes" />
          <span>{text.sure}</span>
        </label>
        <div className="button-row">
          <Button weight="primary">{text.act}</Button>
        </div>
      </Form>
      <p>
        <TextLink to={path}>{text.back}</TextLink>
      </p>
    </div>
  );
}

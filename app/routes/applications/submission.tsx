import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadSubmission } from "#app/confirmation/applying/load-submission.server.ts";
import { shownParts } from "#app/confirmation/applying/views/application-view.ts";
import { submissionRows } from "#app/confirmation/applying/views/receipt-view.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { notKept } from "../company/shared/answer.server.ts";
import { requireApplication } from "./address.server.ts";
import styles from "./applications.css?url";
import { pageTitle } from "./page-title.ts";
import { ShownSubmission } from "./pieces/shown-submission.tsx";
import { About, Top } from "./pieces/way.tsx";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.document.title);
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args, "company.read");
  const { companyId, companyTitle, applicationId, application } = asked;
  const number = /^[1-9]\d{0,3}$/.test(args.params.number ?? "") ? Number(args.params.number) : 0;
  const submission = await perform(loadSubmission, { companyId, applicationId, number });
  if (submission === null) throw data(null, { status: 404 });
  const locale = localeOf(args.request);
  return {
    company: { id: companyId, name: companyTitle },
    application: { id: applicationId, title: application.title },
    rows: submissionRows(application, submission, locale),
    parts: shownParts(submission.document, locale),
    declaration: submission.document.declaration[locale],
  };
}

/** What was submitted, as it was frozen; made to be printed on A4. */
export default function SubmissionPage() {
  const { company, application, rows, parts, declaration } = useLoaderData<typeof loader>();
  const { document: text } = useTexts(applyingTexts);
  return (
    <div className="page applications">
      <Top company={company} application={application} title={text.title} lead={text.lead} />
      <About rows={rows} />
      <ShownSubmission parts={parts} changeAt={null} />
      <section className="section" aria-labelledby="declared">
        <h2 id="declared">{text.declared}</h2>
        <p>{declaration}</p>
      </section>
    </div>
  );
}

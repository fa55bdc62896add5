import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { notKept } from "#app/platform/pages/answer.server.ts";
import { shownParts } from "./application-view.ts";
import styles from "./applications.css?url";
import { openSubmission } from "./open-submission.server.ts";
import { pageTitle } from "./page-title.ts";
import { submissionRows } from "./receipt-view.ts";
import { ShownSubmission } from "./shown-submission.tsx";
import { About, Top } from "./trail.tsx";
import { applyingWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.document.title);
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const { companyId, companyTitle, applicationId, application, submission } = await openSubmission(args);
  const locale = localeOf(args.request);
  const path = `/company/${companyId}/applications/${applicationId}`;
  return {
    company: { id: companyId, name: companyTitle },
    application: { id: applicationId, title: application.title },
    rows: submissionRows(application, submission, locale),
    parts: shownParts(submission.document, locale),
    declaration: submission.document.declaration[locale],
    pdf: localePath(locale, `${path}/submissions/${submission.number}.pdf`),
  };
}

/** What was submitted, as it was frozen; made to be printed on A4. */
export default function SubmissionPage() {
  const { company, application, rows, parts, declaration, pdf } = useLoaderData<typeof loader>();
  const { document: text } = useWords(applyingWords);
  return (
    <div className="page applications">
      <Top company={company} application={application} title={text.title} lead={text.lead}>
        <p className="change-link">
          {/* Not a link of the router: a document is no page of it. */}
          <a href={pdf} className="button button-secondary">
            {text.pdf}
          </a>
        </p>
      </Top>
      <About rows={rows} />
      <ShownSubmission parts={parts} changeAt={null} />
      <section className="section" aria-labelledby="declared">
        <h2 id="declared">{text.declared}</h2>
        <p>{declaration}</p>
      </section>
    </div>
  );
}

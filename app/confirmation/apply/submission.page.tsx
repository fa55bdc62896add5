import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { ApplicationHeading, Terms } from "./application-heading.tsx";
import { shownParts } from "./application-view.ts";
import styles from "./applications.css?url";
import { openSubmission } from "./open-submission.server.ts";
import { submissionTerms } from "./receipt-view.ts";
import { ShownSubmission } from "./shown-submission.tsx";
import { applyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(
  applyWords,
  (text, loaded: Loaded<typeof loader>) =>
    loaded ? `${text.document.title} ${loaded.number}` : text.document.title,
  { index: false, about: ofApplication },
);
export const headers = noStore;

export async function loader(args: LoaderFunctionArgs) {
  const { companyId, companyTitle, applicationId, application, submission } = await openSubmission(args);
  const locale = localeOf(args.request);
  const path = `/company/${companyId}/applications/${applicationId}`;
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    number: submission.number,
    rows: submissionTerms(application, submission, locale),
    parts: shownParts(submission.document, locale),
    declaration: submission.document.declaration[locale],
    pdf: localePath(locale, `${path}/submissions/${submission.number}.pdf`),
  };
}

/** What was submitted, as it was frozen; laid out to be printed on A4. */
export default function SubmissionPage() {
  const { company, application, rows, parts, declaration, pdf } = useLoaderData<typeof loader>();
  const { document: text } = useWords(applyWords);
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} lead={text.lead}>
        <p className="change-link">
          {/* Not a router link: a document is not a page. */}
          <a href={pdf} className="button button-secondary">
            {text.pdf}
          </a>
        </p>
      </ApplicationHeading>
      <Terms rows={rows} />
      <ShownSubmission parts={parts} changeAt={null} />
      <section className="section" aria-labelledby="declared">
        <h2 id="declared">{text.declared}</h2>
        <p>{declaration}</p>
      </section>
    </div>
  );
}

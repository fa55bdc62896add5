import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ApplicationHeading, Terms } from "./application-heading.tsx";
import styles from "./applications.css?url";
import { loadSubmission } from "./load-submission.server.ts";
import { receiptTerms } from "./receipt-view.ts";
import { requireApplication } from "./require-application.server.ts";
import { applyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(applyWords, (text) => text.receipt.title, {
  index: false,
  about: ofApplication,
});
export const headers = noStore;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { companyId, companyTitle, applicationId, application } = asked;
  const submission = await perform(loadSubmission, { companyId, applicationId, number: 1 });
  if (submission === null) throw leadTo(args.request, `/company/${companyId}/applications/${applicationId}`);
  const locale = localeOf(args.request);
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    rows: receiptTerms(application, submission, locale),
    pdf: localePath(locale, `/company/${companyId}/applications/${applicationId}/submissions/1.pdf`),
  };
}

/** The applicant's receipt: the reference, when it was received, when notification is due, and what happens next. */
export default function Receipt() {
  const { company, application, rows, pdf } = useLoaderData<typeof loader>();
  const { receipt: text } = useWords(applyWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} />
      <div role="status">
        <Notice tone="good" title={application.title}>
          <p>{text.mailed}</p>
        </Notice>
      </div>
      <Terms rows={rows} />
      <section className="section" aria-labelledby="next">
        <h2 id="next">{text.nextTitle}</h2>
        <ol className="bullets prose">
          {text.next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <div className="button-row">
        <ButtonLink to={path}>{text.follow}</ButtonLink>
      </div>
      <ul className="bullets">
        <li>
          <TextLink to={`${path}/submissions/1`}>{text.print}</TextLink>
        </li>
        <li>
          {/* Not a router link: a document is not a page. */}
          <a href={pdf} className="text-link">
            {text.pdf}
          </a>
        </li>
      </ul>
    </div>
  );
}

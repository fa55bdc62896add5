import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, notKept } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { requireApplication } from "./address.server.ts";
import styles from "./applications.css?url";
import { loadSubmission } from "./load-submission.server.ts";
import { pageTitle } from "./page-title.ts";
import { receiptRows } from "./receipt-view.ts";
import { About, Top } from "./trail.tsx";
import { applyingWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.receipt.title);
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { companyId, companyTitle, applicationId, application } = asked;
  const submission = await perform(loadSubmission, { companyId, applicationId, number: 1 });
  if (submission === null) throw leadTo(args.request, `/company/${companyId}/applications/${applicationId}`);
  const locale = localeOf(args.request);
  return {
    company: { id: companyId, name: companyTitle },
    application: { id: applicationId, title: application.title },
    rows: receiptRows(application, submission, locale),
    pdf: localePath(locale, `/company/${companyId}/applications/${applicationId}/submissions/1.pdf`),
  };
}

/** What an applicant keeps: the number, when it was received, by when an answer is due, and what happens next. */
export default function Receipt() {
  const { company, application, rows, pdf } = useLoaderData<typeof loader>();
  const { receipt: text } = useWords(applyingWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <Top company={company} application={application} title={text.title} />
      <div role="status">
        <Notice tone="good" title={application.title}>
          <p>{text.mailed}</p>
        </Notice>
      </div>
      <About rows={rows} />
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
          {/* Not a link of the router: a document is no page of it. */}
          <a href={pdf} className="text-link">
            {text.pdf}
          </a>
        </li>
      </ul>
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadSubmission } from "#app/confirmation/applying/load-submission.server.ts";
import { receiptRows } from "#app/confirmation/applying/views/receipt-view.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { leadTo, notKept } from "../company/shared/answer.server.ts";
import { requireApplication } from "./address.server.ts";
import styles from "./applications.css?url";
import { pageTitle } from "./page-title.ts";
import { About, Top } from "./pieces/way.tsx";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.receipt.title);
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args, "company.read");
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
  const { receipt: text } = useTexts(applyingTexts);
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

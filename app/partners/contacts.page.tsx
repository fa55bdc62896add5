import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { idIn, leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { answerContactRequest } from "./answer-contact-request.server.ts";
import { RequestItem } from "./contact-item.tsx";
import { contactView } from "./contact-view.ts";
import { listContactRequests } from "./list-contact-requests.server.ts";
import { answerSchema } from "./partner-schemas.ts";
import styles from "./partners.css?url";
import { partnersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(partnersWords, (text) => text.requests.title, {
  index: false,
  about: ofCompany,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const requests = await perform(listContactRequests, { companyId: company.id });
  const shown = requests.map((one) => contactView(one, locale));
  return {
    company,
    received: shown.filter(({ isReceived }) => isReceived),
    sent: shown.filter(({ isReceived }) => !isReceived),
    mayAnswer: may(viewer, "company.contact", { companyId: company.id }).ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

type Answered = { requestId: number; issue: SubmissionResult };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const words = partnersWords[localeOf(request)];
  const form = await readForm(request);
  const requestId = idIn(form, "requestId");
  const wrong = (issue: SubmissionResult) => data<Answered>({ requestId, issue }, { status: 400 });
  const submission = parseWithZod(form, { schema: answerSchema(words) });
  if (submission.status !== "success") return wrong(submission.reply());
  const { answer, reply } = submission.value;
  const answered = await perform(answerContactRequest, {
    viewer,
    companyId: company.id,
    requestId,
    answer,
    reply,
    origin: config.publicUrl,
  });
  if (answered.ok) return leadTo(request, `/company/${company.id}/contacts?done=${answer}`);
  return wrong(
    submission.reply({ formErrors: [wordsFor(request, answered.reason, { gone: words.requests.gone })] }),
  );
}

/** What other companies ask of this one, and what it has asked of others. */
export default function Contacts() {
  const { company, received, sent, mayAnswer, done } = useLoaderData<typeof loader>();
  const refused = useActionData<Answered>();
  const { requests: text } = useWords(partnersWords);
  const happened = Object.entries(text.done).find(([key]) => key === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: `/company/${company.id}`, label: useCompanyName(company) }]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {happened !== undefined && refused === undefined ? <Notice tone="good" title={happened} /> : null}
      {mayAnswer ? null : <Notice title={text.onlyEditors} />}
      <section className="section" aria-labelledby="received">
        <h2 id="received">{text.received}</h2>
        {received.length === 0 ? (
          <p>{text.noneReceived}</p>
        ) : (
          <ul className="contact-list">
            {received.map((one) => (
              <RequestItem
                key={one.id}
                request={one}
                mayAnswer={mayAnswer}
                lastResult={refused?.requestId === one.id ? refused.issue : null}
              />
            ))}
          </ul>
        )}
      </section>
      <section className="section" aria-labelledby="sent">
        <h2 id="sent">{text.sent}</h2>
        {sent.length === 0 ? (
          <p>{text.noneSent}</p>
        ) : (
          <ul className="contact-list">
            {sent.map((one) => (
              <RequestItem key={one.id} request={one} mayAnswer={false} lastResult={null} />
            ))}
          </ul>
        )}
        <p>
          <TextLink to="/partners">{text.find}</TextLink>
        </p>
      </section>
    </div>
  );
}

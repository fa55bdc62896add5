import { randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { idIn, leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../company.css?url";
import { issueApiKey } from "./issue-api-key.server.ts";
import { KeyForm } from "./key-form.tsx";
import { keySchema, latestDay } from "./key-schema.ts";
import { KeyTable } from "./key-table.tsx";
import { keyView } from "./key-view.ts";
import { listApiKeys } from "./list-api-keys.server.ts";
import { revokeApiKey } from "./revoke-api-key.server.ts";
import { keysWords } from "./words.ts";

const OFFERED_DAYS = 90;

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(keysWords, (text) => text.title, { index: false, about: ofCompany });
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const keys = await perform(listApiKeys, { viewer, companyId: company.id });
  return {
    company,
    keys: keys.map((key) => keyView(key, locale)),
    latest: formatDay(latestDay(today()), locale),
    offeredDay: addDays(today(), OFFERED_DAYS),
    submissionId: randomUUID(),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const form = await readForm(request);
  const locale = localeOf(request);
  const text = keysWords[locale];
  const companyId = company.id;
  if (textIn(form, "intent") === "revoke") {
    const revoked = await perform(revokeApiKey, { viewer, companyId, keyId: idIn(form, "keyId") });
    if (revoked.ok) return leadTo(request, `/company/${companyId}/keys?done=revoked`);
    return wrong({ gone: wordsFor(request, revoked.reason, { gone: text.gone }) });
  }
  const submission = parseWithZod(form, { schema: keySchema(today(), locale) });
  if (submission.status !== "success") return wrong({ issue: submission.reply() });
  const issued = await perform(issueApiKey, { viewer, companyId, ...submission.value });
  // The only answer that shows the key. It does not redirect, because no page could show the key afterwards.
  if (issued.ok) return data<Answer>({ key: issued.key });
  const { tooMany, alreadyIssued } = text;
  const formErrors = [wordsFor(request, issued.reason, { tooMany, alreadyIssued })];
  return wrong({ issue: submission.reply({ formErrors }) });
}

type Answer = { key?: string; issue?: SubmissionResult; gone?: string };

function wrong(what: Answer) {
  return data(what, { status: 400 });
}

export default function Keys() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const text = useWords(keysWords);
  const name = useCompanyName(view.company);
  const here = `/company/${view.company.id}`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: here, label: name }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {sent?.gone === undefined ? null : <Notice tone="caution" title={sent.gone} />}
      {view.done === "revoked" && sent === undefined ? <Notice tone="good" title={text.revoked} /> : null}
      {sent?.key === undefined ? null : (
        <Notice tone="good" title={text.issuedTitle}>
          <p>{text.issued}</p>
          <p>
            <output className="shown-key" aria-label={text.issuedLabel}>
              <code>{sent.key}</code>
            </output>
          </p>
          <p>
            <TextLink to={`${here}/keys`}>{text.toList}</TextLink>
          </p>
        </Notice>
      )}
      <KeyTable keys={view.keys} />
      {sent?.key === undefined ? (
        <KeyForm
          latest={view.latest}
          offeredDay={view.offeredDay}
          submissionId={view.submissionId}
          lastResult={sent?.issue ?? null}
        />
      ) : null}
    </div>
  );
}

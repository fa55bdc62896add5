import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { Duty } from "./duty.tsx";
import foreignRequestsStyles from "./foreign-requests.css?url";
import { loadRequests } from "./load-requests.server.ts";
import { foreignRequestsWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: foreignRequestsStyles }];
export const meta = pageTitle(foreignRequestsWords, (text) => text.title, { index: false, about: ofCompany });
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const asked = { companyId: company.id, today: today(), locale: localeOf(request) };
  return {
    company,
    requests: await perform(loadRequests, asked),
    mayChange: may(viewer, "company.answer", { companyId: company.id }).ok,
    isRemoved: new URL(request.url).searchParams.get("done") === "removed",
  };
}

/** The requests that a company has recorded, with what comes next, and what the act asks for. */
export default function ForeignRequests() {
  const { company, requests, mayChange, isRemoved } = useLoaderData<typeof loader>();
  const text = useWords(foreignRequestsWords);
  const here = `/company/${company.id}/foreign-requests`;
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: `/company/${company.id}`, label: useCompanyName(company) }]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {isRemoved ? <Notice tone="good" title={text.done.removed} /> : null}
      <section className="section" aria-labelledby="requests">
        <h2 id="requests">{text.list}</h2>
        {requests.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <DataTable
            caption={text.list}
            isCaptionHidden
            rows={requests}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: "name",
                label: text.columns.name,
                cell: ({ id, name }) => <TextLink to={`${here}/${id}`}>{name}</TextLink>,
              },
              {
                key: "received",
                label: text.columns.received,
                kind: "line",
                cell: ({ received }) => received,
              },
              {
                key: "next",
                label: text.columns.next,
                cell: ({ next }) => <Badge tone={next.tone}>{next.label}</Badge>,
              },
            ]}
          />
        )}
        {mayChange ? (
          <p className="screen-only">
            <TextLink to={`${here}/new`}>{text.add}</TextLink>
          </p>
        ) : (
          <Notice title={text.readOnly} />
        )}
      </section>
      <Duty />
    </div>
  );
}

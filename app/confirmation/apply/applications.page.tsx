import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { companyName, ofCompany } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ApplicationHeading } from "./application-heading.tsx";
import styles from "./applications.css?url";
import { listApplications } from "./list-applications.server.ts";
import { type ListedApplicationView, listedApplicationView } from "./listed-application-view.ts";
import { applyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(applyWords, (text) => text.list.title, { index: false, about: ofCompany });
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const companyId = company.id;
  const locale = localeOf(request);
  const listed = await perform(listApplications, { companyId });
  return {
    company: { id: companyId, name: companyName(company, locale) },
    mayApply: may(viewer, "company.apply", { companyId }).ok,
    rows: listed.map((one) => listedApplicationView(one, locale)),
    isDeleted: new URL(request.url).searchParams.get("done") === "deleted",
  };
}

/** All applications of a company, each with its status and what to do next. */
export default function Applications() {
  const { company, mayApply, rows, isDeleted } = useLoaderData<typeof loader>();
  const text = useWords(applyWords);
  const path = `/company/${company.id}/applications`;
  return (
    <div className="page">
      <ApplicationHeading company={company} title={text.list.title} lead={text.list.lead} />
      {isDeleted ? <Notice tone="good" title={text.tasks.deleted} /> : null}
      {mayApply ? (
        <div className="button-row">
          <ButtonLink to={`${path}/new`}>{text.list.start}</ButtonLink>
        </div>
      ) : (
        <p className="quiet">{text.readOnly}</p>
      )}
      {rows.length === 0 ? <p>{text.list.none}</p> : <ListedTable rows={rows} path={path} />}
    </div>
  );
}

function ListedTable({ rows, path }: { rows: readonly ListedApplicationView[]; path: string }) {
  const { list: text } = useWords(applyWords);
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "title",
          label: text.columns.title,
          kind: "sentence",
          cell: ({ id, title, reference }) => (
            <>
              <TextLink to={`${path}/${id}`}>{title}</TextLink>
              {reference === null ? null : (
                <span className="row-note">
                  <InLang of={reference} />
                </span>
              )}
            </>
          ),
        },
        {
          key: "technology",
          label: text.columns.technology,
          cell: ({ technology, kind }) => (
            <>
              {technology}
              <span className="row-note">
                <InLang of={kind} />
              </span>
            </>
          ),
        },
        {
          key: "status",
          label: text.columns.status,
          kind: "sentence",
          cell: ({ status, tone }) => <Badge tone={tone}>{status}</Badge>,
        },
        { key: "clock", label: text.columns.clock, cell: ({ clock }) => clock },
        { key: "next", label: text.columns.next, cell: ({ todo }) => todo },
      ]}
    />
  );
}

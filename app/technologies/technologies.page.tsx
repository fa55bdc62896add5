import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import publicStyles from "../ui/theme/public.css?url";
import { loadTechnologies } from "./load-technologies.server.ts";
import { Taxonomy } from "./taxonomy.tsx";
import type { TechnologiesView } from "./technologies-view.ts";
import { technologiesWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: publicStyles }];

export const meta = pageTitle(technologiesWords, (text) => text.title, {
  description: (text) => text.lead,
});

export async function loader({ request }: LoaderFunctionArgs): Promise<TechnologiesView> {
  return loadTechnologies(localeOf(request));
}

export default function Technologies() {
  const view = useLoaderData<typeof loader>();
  const text = useWords(technologiesWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead}>
          <Contents view={view} />
        </PageHeading>
      </div>
      {view.versions.length === 0 ? <p>{text.nothing}</p> : null}
      {view.versions.map((version) => (
        <Taxonomy key={version.id} version={version} />
      ))}
      <Areas view={view} />
      <Lists view={view} />
    </div>
  );
}

function Contents({ view }: { view: TechnologiesView }) {
  const text = useWords(technologiesWords);
  const parts = [
    ...view.versions.map(({ id, isDraft }) => ({ id, label: isDraft ? text.draft : text.inForce })),
    { id: "common", label: text.common },
    { id: "lists", label: text.lists },
  ];
  return (
    <nav aria-label={text.contents}>
      <ul className="inline-links">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a className="text-link" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Areas({ view }: { view: TechnologiesView }) {
  const text = useWords(technologiesWords);
  return (
    <section className="section" aria-labelledby="common">
      <div className="section-heading">
        <h2 id="common">{text.common}</h2>
        <p>{text.commonLead}</p>
      </div>
      <DataTable
        caption={text.common}
        isCaptionHidden
        rows={view.areas}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "area",
            label: text.commonColumns.area,
            cell: ({ name, to }) => <TextLink to={to}>{name}</TextLink>,
          },
          {
            key: "lists",
            label: text.commonColumns.lists,
            kind: "sentence",
            cell: ({ lists }) => lists.join(", "),
          },
        ]}
      />
      {view.areaSource === null ? null : <SourceLine source={view.areaSource} />}
    </section>
  );
}

function Lists({ view }: { view: TechnologiesView }) {
  const text = useWords(technologiesWords);
  return (
    <section className="section" aria-labelledby="lists">
      <h2 id="lists">{text.lists}</h2>
      <DataTable
        caption={text.lists}
        isCaptionHidden
        rows={view.lists}
        rowKey={({ code }) => code}
        columns={[
          { key: "list", label: text.listColumns.list, cell: ({ name }) => name },
          { key: "law", label: text.listColumns.law, kind: "sentence", cell: ({ law }) => law },
          {
            key: "count",
            label: text.listColumns.count,
            kind: "figure",
            cell: ({ count }) => count ?? text.notCounted,
          },
          {
            key: "source",
            label: text.source,
            kind: "sentence",
            cell: ({ source }) => <span lang="ko">{source}</span>,
          },
        ]}
      />
    </section>
  );
}

function SourceLine({ source }: { source: string }) {
  const text = useWords(technologiesWords);
  return (
    <p className="quiet small">
      {text.source}: <span lang="ko">{source}</span>
    </p>
  );
}

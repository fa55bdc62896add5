import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { StateSign } from "#app/confirmation/certificate/state-sign.tsx";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Pagination } from "#app/ui/find/pagination.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { findConfirmations, listRegisterFields, type RegisterLine } from "./find-confirmations.server.ts";
import styles from "./register.css?url";
import { PER_PAGE, readRegisterQuery, registerPath } from "./register-query.ts";
import { registerWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const meta = pageTitle(registerWords, (text) => text.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readRegisterQuery(new URL(request.url));
  const [found, fields] = await Promise.all([
    perform(findConfirmations, query),
    perform(listRegisterFields, undefined),
  ]);
  const pageCount = Math.ceil(found.total / PER_PAGE);
  // A page past the end, from an old or typed address: go to the last one.
  if (query.page > pageCount && pageCount > 0)
    throw redirect(localePath(localeOf(request), registerPath("/register", { ...query, page: pageCount })));
  return { ...found, fields, query, pageCount };
}

/** The public register of confirmations. */
export default function Register() {
  const { lines, total, fields, query, pageCount } = useLoaderData<typeof loader>();
  const text = useWords(registerWords);
  const locale = useLocale();
  const isNarrowed = query.words !== "" || query.field !== "";
  const file = (kind: "csv" | "json") =>
    localePath(locale, registerPath(`/register.${kind}`, { ...query, page: 1 }));
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Form method="get" className="form" key={`${query.words} ${query.field}`}>
        <TextField type="search" name="q" label={text.words} defaultValue={query.words} />
        <Select
          name="field"
          label={text.field}
          defaultValue={query.field}
          options={[
            { value: "", label: text.allFields },
            ...fields.map((field) => ({ value: field.value, label: field[locale] })),
          ]}
        />
        <div className="button-row">
          <Button weight="primary">{text.find}</Button>
        </div>
      </Form>
      <section className="section" aria-labelledby="found">
        <h2 id="found">{text.count(total)}</h2>
        {lines.length === 0 ? <p>{isNarrowed ? text.none : text.empty}</p> : <Lines lines={lines} />}
        <Pagination
          label={text.pages}
          page={query.page}
          pageCount={pageCount}
          hrefOf={(page) => registerPath("/register", { ...query, page })}
        />
      </section>
      <section className="section" aria-labelledby="downloads">
        <div className="section-heading">
          <h2 id="downloads">{text.downloads}</h2>
          <p>{text.downloadsLead}</p>
        </div>
        {/* Files, not pages of the router. */}
        <ul className="link-row">
          <li>
            <a className="text-link" href={file("csv")}>
              {text.csv}
            </a>
          </li>
          <li>
            <a className="text-link" href={file("json")}>
              {text.json}
            </a>
          </li>
        </ul>
      </section>
      <p>
        {text.lookupLead} <TextLink to="/certificate">{text.lookup}</TextLink>
      </p>
    </div>
  );
}

function Lines({ lines }: { lines: readonly RegisterLine[] }) {
  const text = useWords(registerWords);
  const certificate = useWords(certificateWords);
  const locale = useLocale();
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={lines}
      rowKey={({ number }) => number}
      columns={[
        {
          key: "company",
          label: text.columns.company,
          cell: ({ company }) => (
            <span className="register-company">
              <InLang of={company} />
            </span>
          ),
        },
        {
          // Beside the name, so that it is visible on a phone.
          key: "state",
          label: text.columns.state,
          kind: "line",
          cell: ({ state }) => <StateSign state={state}>{certificate.states[state]}</StateSign>,
        },
        {
          key: "technology",
          label: text.columns.technology,
          kind: "sentence",
          cell: ({ technology }) => technology[locale],
        },
        { key: "kind", label: text.columns.kind, cell: ({ kind }) => certificate.kinds[kind] },
        {
          key: "confirmedOn",
          label: text.columns.confirmedOn,
          kind: "line",
          cell: ({ confirmedOn }) => formatDay(confirmedOn, locale),
        },
        { key: "number", label: text.columns.number, kind: "line", cell: ({ number }) => number },
      ]}
    />
  );
}

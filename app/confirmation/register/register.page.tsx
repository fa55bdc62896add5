import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Pagination } from "#app/ui/find/pagination.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { countByField } from "./count-by-field.server.ts";
import { DrawnRegister } from "./drawn-register.tsx";
import { findConfirmations, listRegisterFields } from "./find-confirmations.server.ts";
import styles from "./register.css?url";
import { RegisterLines } from "./register-lines.tsx";
import { PER_PAGE, readRegisterQuery, registerPath } from "./register-query.ts";
import { registerWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const meta = pageTitle(registerWords, (text) => text.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readRegisterQuery(new URL(request.url));
  const [found, fields, counts] = await Promise.all([
    perform(findConfirmations, query),
    perform(listRegisterFields, undefined),
    perform(countByField, undefined),
  ]);
  const pageCount = Math.ceil(found.total / PER_PAGE);
  // A page past the end, from an old or typed address: go to the last one.
  if (query.page > pageCount && pageCount > 0)
    throw redirect(localePath(localeOf(request), registerPath("/register", { ...query, page: pageCount })));
  return { ...found, fields, counts, query, pageCount };
}

/** The public register of confirmations. */
export default function Register() {
  const { lines, total, fields, counts, query, pageCount } = useLoaderData<typeof loader>();
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
        {lines.length === 0 ? <p>{isNarrowed ? text.none : text.empty}</p> : <RegisterLines lines={lines} />}
        <Pagination
          label={text.pages}
          page={query.page}
          pageCount={pageCount}
          hrefOf={(page) => registerPath("/register", { ...query, page })}
        />
      </section>
      {counts.fields.length > 0 ? (
        <section className="section" aria-labelledby="drawn">
          <div className="section-heading">
            <h2 id="drawn">{text.drawnTitle}</h2>
            <p>{text.drawnLead}</p>
          </div>
          <DrawnRegister years={counts.years} fields={counts.fields} />
        </section>
      ) : null}
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
        {text.figuresLead} <TextLink to="/register/figures">{text.figures}</TextLink>
      </p>
      <p>
        {text.lookupLead} <TextLink to="/certificate">{text.lookup}</TextLink>
      </p>
    </div>
  );
}

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { FieldList } from "./field-list.tsx";
import fillStyles from "./fill-form.css?url";
import { loadForm } from "./load-form.server.ts";
import { readExtras } from "./read-extras.ts";
import { fillWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: fillStyles }];
export const meta = pageTitle(fillWords, (text) => text.title, {
  index: false,
  about: (view: Loaded<typeof loader>, locale) =>
    view && nameInTitle({ name: view.form.name, nameEn: null }, locale),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const extras = readExtras(new URL(request.url).searchParams);
  const view = await perform(loadForm, {
    viewer,
    companyId: company.id,
    formId: readId(params.formId),
    locale: localeOf(request),
    ...extras,
  });
  if (view === null) throw data(null, { status: 404 });
  const mayFill = may(viewer, "company.answer", { companyId: company.id }).ok;
  return { ...view, company, extras, mayFill, isGone: new URL(request.url).searchParams.has("gone") };
}

/** One form: what would be filled in and what stays empty, to be checked and downloaded. */
export default function FormToFill() {
  const { company, form, fields, problem, applications, extras, isGone, mayFill } =
    useLoaderData<typeof loader>();
  const text = useWords(fillWords);
  const home = `/company/${company.id}`;
  const name = useCompanyName(company);
  const steps = [
    { to: home, label: name },
    { to: `${home}/forms`, label: text.title },
  ];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={steps} here={form.name} />
        <PageHeading title={form.name} lead={text.lead} />
      </div>
      {isGone ? <Notice tone="bad" title={text.gone} /> : null}
      {form.scan === "waiting" ? (
        <Notice title={text.scanning}>
          <p>
            <TextLink to={`${home}/forms/${form.id}`}>{text.again}</TextLink>
          </p>
        </Notice>
      ) : null}
      {form.scan === "refused" ? <Notice tone="bad" title={text.refused} /> : null}
      {form.scan === "not_scanned" ? <Notice tone="caution" title={text.notScanned} /> : null}
      {problem === null ? null : <Notice tone="bad" title={text.problems[problem]} />}
      {fields?.length === 0 ? <Notice tone="caution" title={text.noFields} /> : null}
      {fields && fields.length > 0 ? (
        <>
          <section className="section screen-only" aria-labelledby="extras">
            <h2 id="extras">{text.alsoUse}</h2>
            <Form method="get" className="form">
              <Select
                label={text.application}
                name="application"
                defaultValue={String(extras.applicationId ?? "")}
                options={[
                  { value: "", label: text.noApplication },
                  ...applications.map(({ id, title }) => ({ value: String(id), label: title })),
                ]}
              />
              <label className="radio">
                <input type="checkbox" name="contact" value="1" defaultChecked={extras.isContact} />
                <span>{text.contact}</span>
              </label>
              <div className="button-row">
                <Button>{text.use}</Button>
              </div>
            </Form>
          </section>
          <FieldList
            // Other facts propose other values.
            key={JSON.stringify(extras)}
            fields={fields}
            extras={extras}
            action={`${home}/forms/${form.id}/filled`}
            mayFill={mayFill}
          />
        </>
      ) : null}
      <p className="screen-only">
        <TextLink to={`${home}/forms`}>{text.back}</TextLink>
      </p>
    </div>
  );
}

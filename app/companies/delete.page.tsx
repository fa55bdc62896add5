import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { nameInTitle } from "#app/accounts/company-name.ts";
import { requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { deletionSchema } from "./company-schemas.ts";
import { deleteCompany } from "./delete-company.server.ts";
import { companiesWords } from "./words.ts";

export const meta = pageTitle(companiesWords, (text) => text.delete.title, {
  index: false,
  about: (company: Loaded<typeof loader>, locale) => company && nameInTitle(company, locale),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId);
  return company;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const text = companiesWords[localeOf(request)];
  const submission = parseWithZod(await readForm(request), { schema: deletionSchema(text) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { typedName } = submission.value;
  const deleted = await perform(deleteCompany, { viewer, companyId: company.id, typedName });
  if (deleted.ok) return leadTo(request, "/account?done=deleted");
  const { otherName, hasApplications } = text.delete;
  const errors = [wordsFor(request, deleted.reason, { otherName, hasApplications })];
  const isAboutName = deleted.reason === "otherName";
  const reply = isAboutName ? { fieldErrors: { typedName: errors } } : { formErrors: errors };
  return data(submission.reply(reply), { status: 400 });
}

/** Shows the company's original name in every language: it is the one to type. */
export default function Delete() {
  const company = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { delete: text } = useWords(companiesWords);
  const [form, fields] = useSentForm<{ typedName: string }>({ id: "delete", lastResult: lastResult ?? null });
  const here = `/company/${company.id}`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: here, label: company.name }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead(company.name)} />
      </div>
      <Notice tone="caution" title={text.erased}>
        <p>{text.exportFirst}</p>
      </Notice>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <TextField
          label={text.typed}
          hint={text.typedHint(company.name)}
          autoComplete="off"
          {...controlOf(fields.typedName)}
        />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
          <TextLink to={here}>{text.back}</TextLink>
        </div>
      </Form>
    </div>
  );
}

import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { newCompanySchema } from "./company-schemas.ts";
import { createCompany } from "./create-company.server.ts";
import { NameFields } from "./name-fields.tsx";
import { companiesWords } from "./words.ts";

export const meta = pageTitle(companiesWords, (text) => text.create.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return { submissionId: randomUUID() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const text = companiesWords[localeOf(request)];
  const submission = parseWithZod(await readForm(request), { schema: newCompanySchema(text) });
  if (submission.status !== "success") {
    // Nobody typed a missing or broken submission id: reported at the form, not at a field that nobody sees.
    const isStale = submission.error?.submissionId != null;
    const formErrors = isStale ? [text.create.staleForm] : [];
    const reply = submission.reply({ formErrors });
    return data({ ...reply, error: { ...reply.error, submissionId: null } }, { status: 400 });
  }
  const created = await perform(createCompany, { viewer, ...submission.value });
  if (!created.ok) return data(submission.reply({ formErrors: [text.create.tooMany] }), { status: 400 });
  // What was answered before there was a company is offered there; without any, it leads on to the profile.
  return leadTo(request, `/company/${created.companyId}/answers`);
}

export default function NewCompany() {
  const { submissionId } = useLoaderData<typeof loader>();
  const { create: text } = useWords(companiesWords);
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useSentForm<{ name: string; nameEn: string }>({
    id: "new-company",
    lastResult: lastResult ?? null,
  });
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <NameFields name={fields.name} nameEn={fields.nameEn} />
        <input type="hidden" name="submissionId" value={submissionId} />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
      <section className="section" aria-labelledby="invited">
        <h2 id="invited">{text.invitedTitle}</h2>
        <p>{text.invited}</p>
      </section>
    </div>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { leaveCompany } from "./members/leave-company.server.ts";
import { companiesWords } from "./words.ts";

export const meta = pageTitle(companiesWords, (text) => text.leave.title, {
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
  const left = await perform(leaveCompany, { viewer, companyId: company.id });
  if (left.ok) return leadTo(request, "/account?done=left");
  const { gone, lastOwner } = companiesWords[localeOf(request)].leave;
  return data({ refused: wordsFor(request, left.reason, { gone, lastOwner }) }, { status: 400 });
}

export default function Leave() {
  const company = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { leave: text } = useWords(companiesWords);
  const name = useCompanyName(company);
  const here = `/company/${company.id}`;
  const isConsultant = company.role === "consultant";
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: here, label: name }]} here={text.title} />
        <PageHeading title={text.title} lead={isConsultant ? text.consultantLead(name) : text.lead(name)} />
      </div>
      {sent === undefined ? null : <Notice tone="bad" title={sent.refused} />}
      <p>{text.keeps}</p>
      <Form method="post" className="button-row">
        <Button weight="primary">{isConsultant ? text.handBack : text.submit}</Button>
        <TextLink to={here}>{text.back}</TextLink>
      </Form>
    </div>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { loadPaperToRemove } from "./load-papers.server.ts";
import { removePaper } from "./remove-paper.server.ts";
import { papersWords } from "./words.ts";

export const meta = pageTitle(papersWords, (text) => text.remove.title, {
  index: false,
  about: (view: Loaded<typeof loader>, locale) =>
    view && nameInTitle({ name: view.paper.name, nameEn: null }, locale),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId);
  const paperId = readId(params.paperId);
  const asked = { companyId: company.id, paperId, locale: localeOf(request) };
  const paper = await perform(loadPaperToRemove, asked);
  if (paper === null) throw data(null, { status: 404 });
  return { company, paperId, paper };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const asked = { viewer, companyId: company.id, paperId: readId(params.paperId) };
  const removed = await perform(removePaper, asked);
  if (!removed.ok) return answerRefused(request, removed.reason);
  return leadTo(request, `/company/${company.id}/documents?done=removed`);
}

/** The question before a paper is removed. */
export default function RemovePaper() {
  const { company, paperId, paper } = useLoaderData<typeof loader>();
  const { title, remove: text } = useWords(papersWords);
  const documents = `/company/${company.id}/documents`;
  const steps = [
    { to: `/company/${company.id}`, label: useCompanyName(company) },
    { to: documents, label: title },
    { to: `${documents}/${paperId}`, label: paper.name },
  ];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={steps} here={text.title} />
        <PageHeading title={text.title} lead={text.question(paper.name, paper.fileName)} />
      </div>
      <p>{`${text.lead} ${text.olderLead}`}</p>
      <Form method="post" className="button-row">
        <Button weight="primary">{text.submit}</Button>
        <TextLink to={`${documents}/${paperId}`}>{text.back}</TextLink>
      </Form>
    </div>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { loadRequest } from "./load-requests.server.ts";
import { removeRequest } from "./save-request.server.ts";
import { foreignRequestsWords } from "./words.ts";

export const meta = pageTitle(foreignRequestsWords, (text) => text.remove.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) =>
    loaded && nameInTitle({ name: loaded.name, nameEn: null }, locale),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId, "company.answer");
  const requestId = readId(params.requestId);
  const asked = { companyId: company.id, requestId, today: today(), locale: localeOf(request) };
  const found = await perform(loadRequest, asked);
  if (found === null) throw data(null, { status: 404 });
  return { company, requestId, name: found.view.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.answer");
  const asked = { viewer, companyId: company.id, requestId: readId(params.requestId) };
  const removed = await perform(removeRequest, asked);
  if (!removed.ok) return answerRefused(request, removed.reason);
  return leadTo(request, `/company/${company.id}/foreign-requests?done=removed`);
}

/** The question before a record is removed. */
export default function RemoveRequest() {
  const { company, requestId, name } = useLoaderData<typeof loader>();
  const { title, remove: text } = useWords(foreignRequestsWords);
  const list = `/company/${company.id}/foreign-requests`;
  const steps = [
    { to: `/company/${company.id}`, label: useCompanyName(company) },
    { to: list, label: title },
    { to: `${list}/${requestId}`, label: name },
  ];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={steps} here={text.title} />
        <PageHeading title={text.title} lead={text.question(name)} />
      </div>
      <p>{text.lead}</p>
      <Form method="post" className="button-row">
        <Button weight="primary">{text.submit}</Button>
        <TextLink to={`${list}/${requestId}`}>{text.back}</TextLink>
      </Form>
    </div>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameInTitle } from "#app/accounts/company-name.ts";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { loadCompanyForStaff } from "#app/companies/load-company.server.ts";
import { claimView } from "#app/companies/number/claim-view.ts";
import { findClaim } from "#app/companies/number/list-claims.server.ts";
import { EventList } from "#app/companies/record-lists.tsx";
import { recordView } from "#app/companies/record-view.ts";
import { companiesWords } from "#app/companies/words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../company.css?url";
import { answerOfficer, type RefusedForm } from "./answer-officer.server.ts";
import { ClaimSection, NumbersInForce } from "./claim-section.tsx";
import { ConfirmationSection } from "./confirmation-section.tsx";
import { listTechnologies } from "./record-confirmation.server.ts";
import { agencyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(agencyWords, (text) => text.company.title, {
  index: false,
  about: (company: Loaded<typeof loader>, locale) =>
    company && (nameInTitle(company, locale) ?? String(company.id)),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const companyId = readId(params.id);
  const loaded = await perform(loadCompanyForStaff, { viewer, companyId });
  if (!loaded.ok) return refuse(request, loaded.reason);
  const { record } = loaded;
  if (record === null) throw data(null, { status: 404 });
  const [claim, technologies] = await Promise.all([
    perform(findClaim, { viewer, companyId }),
    perform(listTechnologies, { viewer }),
  ]);
  return {
    id: record.id,
    name: record.name,
    nameEn: record.nameEn,
    ...recordView(record, today(), locale),
    claim: claim === null ? null : claimView(claim, locale),
    technologies: technologies.map((each) => ({ value: each.value, label: each[locale] })),
    mayVerify: may(viewer, "staff.verifyCompany").ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  return answerOfficer(request, readId(params.id));
}

export default function Company() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<RefusedForm>();
  const { page } = useWords(companiesWords);
  const { list, company: text } = useWords(agencyWords);
  const happened = Object.entries(text.done).find(([key]) => key === view.done)?.[1];
  const resultOf = (form: string) => (sent?.of === form ? sent.result : null);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/companies", label: list.title }]} here={view.name} />
        <PageHeading title={view.name} lead={view.nameEn ?? undefined} />
      </div>
      {happened !== undefined && sent === undefined ? <Notice tone="good" title={happened} /> : null}
      {view.claim !== null && view.mayVerify ? (
        <ClaimSection key={sent?.of} claim={view.claim} resultOf={resultOf} />
      ) : null}
      <NumbersInForce numbers={view.numbers} mayEnd={view.mayVerify} resultOf={resultOf} />
      <ConfirmationSection
        confirmations={view.confirmations}
        technologies={view.technologies}
        resultOf={resultOf}
      />
      <section className="section" aria-labelledby="events">
        <h2 id="events">{page.events}</h2>
        <EventList events={view.events} />
      </section>
    </div>
  );
}

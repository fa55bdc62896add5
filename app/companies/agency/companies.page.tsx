import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { formatBusinessNumber } from "#app/companies/number/business-number.ts";
import { claimView } from "#app/companies/number/claim-view.ts";
import { listClaims } from "#app/companies/number/list-claims.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../company.css?url";
import { ClaimTable } from "./claim-table.tsx";
import { findCompanies, MOST_FOUND } from "./find-companies.server.ts";
import { FindCompanies } from "./find-companies.tsx";
import { agencyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(agencyWords, (text) => text.list.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const words = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  const [listed, found] = await Promise.all([
    perform(listClaims, { viewer }),
    perform(findCompanies, { viewer, words }),
  ]);
  if (!listed.ok) return refuse(request, listed.reason);
  if (!found.ok) return refuse(request, found.reason);
  return {
    claims: listed.claims.map((claim) => claimView(claim, locale)),
    total: listed.total,
    words,
    found: found.companies.map(({ number, ...company }) => ({
      ...company,
      number: number === null ? null : formatBusinessNumber(number),
    })),
    isFull: found.companies.length === MOST_FOUND,
  };
}

export default function Companies() {
  const { claims, total, words, found, isFull } = useLoaderData<typeof loader>();
  const { list: text } = useWords(agencyWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <section className="section" aria-labelledby="claims">
        <div className="section-heading">
          <h2 id="claims">{text.claimsTitle}</h2>
          {total > claims.length ? <p>{text.someClaims(claims.length, total)}</p> : null}
        </div>
        {claims.length === 0 ? <p>{text.noClaims}</p> : <ClaimTable claims={claims} />}
      </section>
      <FindCompanies words={words} found={found} isFull={isFull} />
    </div>
  );
}

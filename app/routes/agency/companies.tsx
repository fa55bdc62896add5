import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse, requirePermission } from "#app/accounts/guards.server.ts";
import { findCompanies, MOST_FOUND } from "#app/companies/find-companies.server.ts";
import { formatBusinessNumber } from "#app/companies/number/business-number.ts";
import { listClaims } from "#app/companies/number/list-claims.server.ts";
import { describeClaim } from "#app/companies/text/claim-text.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { companiesTexts } from "#app/i18n/messages/companies/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../company/company.css?url";
import { notKept } from "../company/shared/answer.server.ts";
import { pageTitle } from "../company/shared/page-title.ts";
import { ClaimTable } from "./company/claim-table.tsx";
import { FindCompanies } from "./company/find-companies.tsx";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle((text) => text.agency.list.title);
export const headers = notKept;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, "staff.seeCompanies");
  const locale = localeOf(request);
  const words = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  const [listed, found] = await Promise.all([
    perform(listClaims, { viewer }),
    perform(findCompanies, { viewer, words }),
  ]);
  if (!listed.ok) return refuse(request, listed.reason);
  if (!found.ok) return refuse(request, found.reason);
  return {
    claims: listed.claims.map((claim) => describeClaim(claim, locale)),
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
  const {
    agency: { list: text },
  } = useTexts(companiesTexts);
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

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Pagination, pagePath } from "#app/ui/find/pagination.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../../companies/company.css?url";
import findStyles from "../../ui/find/find.css?url";
import caseStyles from "../case/case.css?url";
import { listPool } from "./list-pool.server.ts";
import { listTechnologies } from "./load-own.server.ts";
import { PoolFilters } from "./pool-filters.tsx";
import { POOL_PAGE_SIZE, poolPath, readPoolSearch } from "./pool-search.ts";
import { PoolTable } from "./pool-table.tsx";
import { expertsWords } from "./words.ts";

export const links = () =>
  [companyStyles, caseStyles, findStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(expertsWords, (text) => text.pool.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const search = readPoolSearch(new URL(request.url).searchParams);
  const [pool, technologies] = await Promise.all([
    perform(listPool, { viewer, search }),
    perform(listTechnologies, undefined),
  ]);
  return { ...pool, search, technologies };
}

/** Who can be asked to review: found by name, technology and state. */
export default function Pool() {
  const { experts, count, search, technologies } = useLoaderData<typeof loader>();
  const { pool: text } = useWords(expertsWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <PoolFilters search={search} technologies={technologies} />
      <p role="status">{experts.length === 0 ? text.none : text.count(count)}</p>
      {experts.length === 0 ? null : <PoolTable experts={experts} />}
      <Pagination
        label={text.pages}
        page={search.page}
        pageCount={Math.ceil(count / POOL_PAGE_SIZE)}
        hrefOf={(page) => pagePath(poolPath(search), page)}
      />
    </div>
  );
}

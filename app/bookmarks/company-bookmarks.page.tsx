import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { answerBookmarks, loadBookmarks } from "./answer-bookmarks.server.ts";
import { BookmarkList } from "./bookmark-list.tsx";
import bookmarkStyles from "./bookmarks.css?url";
import { bookmarksWords } from "./words.ts";

export const links = () =>
  [publicStyles, verdictStyles, bookmarkStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta = pageTitle(bookmarksWords, (text) => text.company.title, { about: ofCompany });

export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const { id, name, nameEn } = company;
  return { company: { id, name, nameEn }, list: await loadBookmarks(request, { viewer, company }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerBookmarks(request, await requireCompany(request, params.companyId));
}

export default function CompanyBookmarks() {
  const { company, list } = useLoaderData<typeof loader>();
  const { company: text } = useWords(bookmarksWords);
  const name = useCompanyName(company);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: `/company/${company.id}`, label: name }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead(name)} />
      </div>
      {list.mayChange ? null : <p className="quiet">{text.mayNot}</p>}
      <BookmarkList view={list} />
    </div>
  );
}

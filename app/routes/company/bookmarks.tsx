import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { localeOfPath } from "#app/i18n/locale.ts";
import { bookmarksTexts } from "#app/i18n/messages/bookmarks/texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { answerBookmarks, loadBookmarks } from "../account/bookmarks/answer-bookmarks.server.ts";
import { BookmarkList } from "../account/bookmarks/bookmark-list.tsx";
import bookmarkStyles from "../account/bookmarks/bookmarks.css?url";
import publicStyles from "../public/public.css?url";
import verdictStyles from "../public/verdicts.css?url";
import { notKept } from "./shared/answer.server.ts";
import { useCompanyName } from "./shared/use-names.ts";

export const links = () =>
  [publicStyles, verdictStyles, bookmarkStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = ({ location }) => {
  const locale = localeOfPath(location.pathname);
  return [{ title: messagesOf(locale).site.titleOf(bookmarksTexts[locale].company.title) }];
};

export const headers = notKept;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.read");
  const { id, name, nameEn } = company;
  return { company: { id, name, nameEn }, list: await loadBookmarks(request, { viewer, company }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerBookmarks(request, await requireCompany(request, params.companyId, "company.bookmark"));
}

export default function CompanyBookmarks() {
  const { company, list } = useLoaderData<typeof loader>();
  const { company: text } = useTexts(bookmarksTexts);
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

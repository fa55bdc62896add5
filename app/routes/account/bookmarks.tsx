import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { localeOfPath } from "#app/i18n/locale.ts";
import { accountsTexts } from "#app/i18n/messages/accounts/texts.ts";
import { bookmarksTexts } from "#app/i18n/messages/bookmarks/texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { notKept } from "../company/shared/answer.server.ts";
import publicStyles from "../public/public.css?url";
import verdictStyles from "../public/verdicts.css?url";
import { answerBookmarks, loadBookmarks } from "./bookmarks/answer-bookmarks.server.ts";
import { BookmarkList } from "./bookmarks/bookmark-list.tsx";
import bookmarkStyles from "./bookmarks/bookmarks.css?url";

export const links = () =>
  [publicStyles, verdictStyles, bookmarkStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = ({ location }) => {
  const locale = localeOfPath(location.pathname);
  return [{ title: messagesOf(locale).site.titleOf(bookmarksTexts[locale].own.title) }];
};

export const headers = notKept;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return loadBookmarks(request, { viewer, company: null });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return answerBookmarks(request, { viewer, company: null });
}

export default function OwnBookmarks() {
  const view = useLoaderData<typeof loader>();
  const { own: text } = useTexts(bookmarksTexts);
  const { account } = useTexts(accountsTexts);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/account", label: account.title }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <BookmarkList view={view} />
    </div>
  );
}

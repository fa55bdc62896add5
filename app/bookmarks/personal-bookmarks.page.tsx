import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { accountsWords } from "#app/accounts/words.ts";
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

export const meta = pageTitle(bookmarksWords, (text) => text.personal.title);

export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return loadBookmarks(request, { viewer, company: null });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return answerBookmarks(request, { viewer, company: null });
}

export default function PersonalBookmarks() {
  const view = useLoaderData<typeof loader>();
  const { personal: text } = useWords(bookmarksWords);
  const { account } = useWords(accountsWords);
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

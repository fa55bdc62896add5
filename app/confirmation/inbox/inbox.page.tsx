import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { idIn, leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import caseStyles from "../case/case.css?url";
import styles from "./inbox.css?url";
import { InboxFilters } from "./inbox-filters.tsx";
import { InboxList } from "./inbox-list.tsx";
import { inboxPath, inboxSearchOf, inboxSearchPath } from "./inbox-view.ts";
import { loadInbox } from "./load-inbox.server.ts";
import { readItem, readItems } from "./read-items.server.ts";
import { inboxWords } from "./words.ts";

export const links = () => [caseStyles, styles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(inboxWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { searchParams } = new URL(request.url);
  const search = inboxSearchOf(searchParams);
  return { search, isGone: searchParams.has("gone"), ...(await perform(loadInbox, { viewer, search })) };
}

/** Marks one item as read, or all that the list has, and shows the same list again. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const search = inboxSearchOf(new URL(request.url).searchParams);
  const form = await readForm(request);
  if (form.has("itemId")) await perform(readItem, { viewer, itemId: idIn(form, "itemId") });
  else await perform(readItems, { viewer, kind: search.kind, upTo: idIn(form, "upTo") });
  return leadTo(request, inboxSearchPath(search));
}

export default function Inbox() {
  const { search, isGone, items, next } = useLoaderData<typeof loader>();
  const text = useWords(inboxWords);
  return (
    <div className="page inbox">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
        <p>
          <TextLink to={`${inboxPath}/settings`}>{text.settings.link}</TextLink>
        </p>
      </div>
      {isGone ? <Notice title={text.gone} /> : null}
      <InboxFilters search={search} />
      {items.length === 0 ? <p role="status">{search.isUnread ? text.none : text.noneAtAll}</p> : null}
      <InboxList search={search} items={items} />
      {next === null && search.before === null ? null : (
        <nav className="pagination" aria-label={text.pages}>
          {search.before === null ? null : (
            <TextLink to={inboxSearchPath({ ...search, before: null })} className="page-step">
              {text.newest}
            </TextLink>
          )}
          {next === null ? null : (
            <TextLink to={inboxSearchPath({ ...search, before: next })} className="page-step">
              {text.older}
            </TextLink>
          )}
        </nav>
      )}
      <p className="quiet small">{text.kept}</p>
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../../companies/company.css?url";
import caseStyles from "../case/case.css?url";
import clockStyles from "../case/clock.css?url";
import { loadQueue } from "./load-queue.server.ts";
import { QueueTable } from "./queue-table.tsx";
import { queuePageOf, queuePath, queueViews } from "./queue-view.ts";
import { queueWords } from "./words.ts";

export const links = () =>
  [companyStyles, clockStyles, caseStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(queueWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { searchParams } = new URL(request.url);
  const asked = queuePageOf(searchParams);
  const assigned = Number(searchParams.get("assigned"));
  return {
    ...asked,
    ...(await perform(loadQueue, { viewer, ...asked })),
    mayAssign: may(viewer, "case.assign").ok,
    assigned: Number.isInteger(assigned) && assigned > 0 ? assigned : null,
  };
}

export default function Cases() {
  const { view, page, cases, hasMore, mayAssign, assigned } = useLoaderData<typeof loader>();
  const text = useWords(queueWords);
  const locale = useLocale();
  const isSelectable = mayAssign && view !== "done";
  return (
    <div className="page queue">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {assigned === null ? null : <Notice tone="good" title={text.done(assigned)} />}
      <nav aria-label={text.viewsLabel}>
        <ul className="pills">
          {queueViews.map((each) => (
            <li key={each}>
              {each === view ? (
                <span className="pill pill-chosen" aria-current="page">
                  {text.views[each]}
                </span>
              ) : (
                <TextLink to={queuePath({ view: each, page: 1 })} className="pill">
                  {text.views[each]}
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {cases.length === 0 ? <p role="status">{text.none}</p> : null}
      {cases.length > 0 && isSelectable ? (
        <form method="get" action={localePath(locale, "/agency/cases/assign")} className="queue-form">
          <p className="row-note queue-keys">{text.keys}</p>
          <QueueTable view={view} cases={cases} isSelectable />
          <div className="button-row">
            <Button>{text.assign}</Button>
          </div>
        </form>
      ) : null}
      {cases.length > 0 && !isSelectable ? (
        <div className="queue-form">
          <p className="row-note queue-keys">{text.keysOfReader}</p>
          <QueueTable view={view} cases={cases} isSelectable={false} />
        </div>
      ) : null}
      {page > 1 || hasMore ? (
        <nav className="pagination" aria-label={text.pages}>
          {page > 1 ? (
            <TextLink to={queuePath({ view, page: page - 1 })} className="page-step">
              {text.previous}
            </TextLink>
          ) : null}
          <span aria-current="page">{text.page(page)}</span>
          {hasMore ? (
            <TextLink to={queuePath({ view, page: page + 1 })} className="page-step">
              {text.next}
            </TextLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}

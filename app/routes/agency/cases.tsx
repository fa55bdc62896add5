import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { loadQueue } from "#app/confirmation/queue/load-queue.server.ts";
import { queuePageOf, queuePath, queueViews } from "#app/confirmation/queue/queue-view.ts";
import { localePath } from "#app/i18n/locale.ts";
import { caseTexts } from "#app/i18n/messages/confirmation/staff/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../company/company.css?url";
import { notKept } from "../company/shared/answer.server.ts";
import clockStyles from "../confirmation/clock.css?url";
import { caseTitle } from "./cases/case-title.ts";
import caseStyles from "./cases/cases.css?url";
import { QueueTable } from "./cases/queue/queue-table.tsx";

export const links = () =>
  [companyStyles, clockStyles, caseStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = caseTitle((text) => text.queue.title);
export const headers = notKept;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, "case.see");
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
  const { queue: text } = useTexts(caseTexts);
  const locale = useLocale();
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
      {cases.length === 0 ? (
        <p role="status">{text.none}</p>
      ) : (
        <form method="get" action={localePath(locale, "/agency/cases/assign")} className="queue-form">
          <p className="row-note queue-keys">{text.keys}</p>
          <QueueTable view={view} cases={cases} isSelectable={mayAssign && view !== "done"} />
          {mayAssign && view !== "done" ? (
            <div className="button-row">
              <Button>{text.assign}</Button>
            </div>
          ) : null}
        </form>
      )}
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

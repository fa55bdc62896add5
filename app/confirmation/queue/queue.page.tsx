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
import companyStyles from "../../companies/company.css?url";
import caseStyles from "../case/case.css?url";
import clockStyles from "../case/clock.css?url";
import { countViews, listQueueChoices } from "./count-views.server.ts";
import { loadQueue } from "./load-queue.server.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { Pages, Views } from "./queue-navigation.tsx";
import { QueueTable } from "./queue-table.tsx";
import { conditionsIn, queuePageOf, queuePath } from "./queue-view.ts";
import { queueWords } from "./words.ts";

export const links = () =>
  [companyStyles, clockStyles, caseStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(queueWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { searchParams } = new URL(request.url);
  const search = queuePageOf(searchParams);
  const assigned = Number(searchParams.get("assigned"));
  const [queue, counts, choices] = await Promise.all([
    perform(loadQueue, { viewer, search }),
    perform(countViews, { viewer, search }),
    perform(listQueueChoices, undefined),
  ]);
  return {
    search,
    ...queue,
    counts,
    choices,
    mayAssign: may(viewer, "case.assign").ok,
    assigned: Number.isInteger(assigned) && assigned > 0 ? assigned : null,
  };
}

export default function Cases() {
  const { search, cases, hasMore, counts, choices, mayAssign, assigned } = useLoaderData<typeof loader>();
  const { view } = search;
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
      <Views search={search} counts={counts} />
      <QueueFilters search={search} choices={choices} />
      {cases.length === 0 ? (
        <p role="status">{conditionsIn(search) === 0 ? text.none : text.noneFound}</p>
      ) : null}
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
      {cases.length === 0 ? null : (
        <p>
          <a
            className="text-link"
            href={localePath(locale, queuePath({ ...search, page: 1 }, "/agency/cases.csv"))}
            download
          >
            {text.csv.link}
          </a>
        </p>
      )}
      <Pages search={search} hasMore={hasMore} />
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { csvFile } from "#app/platform/http/download.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadQueue, type QueuedCase } from "./load-queue.server.ts";
import { queuePageOf } from "./queue-view.ts";
import { queueWords } from "./words.ts";

/** The cases of a view, under its conditions and in its order, for spreadsheets: all pages of what the page shows. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const search = queuePageOf(new URL(request.url).searchParams);
  const text = queueWords[locale];
  async function* rows() {
    const { reference, title, company, technology, status, waiting, due, assignees } = text.columns;
    const security = text.filters.security;
    yield [reference, company, title, technology, security, status, waiting, text.csv.days, due, assignees];
    for (let page = 1, hasMore = true; hasMore; page += 1) {
      const found = await perform(loadQueue, { viewer, search: { ...search, page } });
      yield* found.cases.map((one) => rowOf(one, locale));
      hasMore = found.hasMore;
    }
  }
  return csvFile("naru-cases.csv", rows());
}

function rowOf(one: QueuedCase, locale: Locale): readonly string[] {
  const { parties, ended, filters, csv } = queueWords[locale];
  const { clock } = one;
  return [
    one.reference,
    one.company,
    one.title ?? csv.noTitle,
    one.technology[locale],
    filters.securityClasses[one.securityClass],
    statuses[one.status].staff[locale],
    one.waitingFor.map((party) => parties[party]).join(", "),
    `${clock.usedDays}/${clock.limitDays}`,
    clock.endedBy === null ? clock.dueOn : ended,
    one.assignees.map(({ name }) => name).join(", "),
  ];
}

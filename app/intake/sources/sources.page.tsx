import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { listSources } from "./list-sources.server.ts";
import { sourceView } from "./sources-view.ts";
import { sourcesWords } from "./words.ts";

export const meta = pageTitle(sourcesWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  // The timetable runs by the real clock, whatever the fixed one says.
  const listed = await perform(listSources, { viewer, settings: config.sources, now: new Date() });
  if (!listed.ok) return refuse(request, listed.reason);
  return {
    isLocal: config.sources.localOrigin !== undefined,
    sources: listed.sources.map((source) => sourceView(source, locale)),
  };
}

export default function Sources() {
  const { isLocal, sources } = useLoaderData<typeof loader>();
  const text = useWords(sourcesWords);
  const { columns } = text;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {isLocal ? <Notice title={text.localTitle}>{text.local}</Notice> : null}
      <DataTable
        caption={text.table}
        isCaptionHidden
        rows={sources}
        rowKey={({ id }) => id}
        columns={[
          { key: "source", label: columns.source, cell: ({ name }) => name },
          {
            key: "state",
            label: columns.state,
            kind: "sentence",
            cell: ({ state, tone, why }) => (
              <>
                <Badge tone={tone}>{state}</Badge>
                {why === null ? null : <span className="row-note">{why}</span>}
              </>
            ),
          },
          {
            key: "last",
            label: columns.last,
            kind: "sentence",
            cell: ({ last, counts, refusal, documents }) => (
              <>
                {last}
                {[counts, refusal, documents].map((note) =>
                  note === null ? null : (
                    <span key={note} className="row-note">
                      {note}
                    </span>
                  ),
                )}
              </>
            ),
          },
          { key: "next", label: columns.next, kind: "line", cell: ({ next }) => next },
        ]}
      />
    </div>
  );
}

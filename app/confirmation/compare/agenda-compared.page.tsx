import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import caseStyles from "../case/case.css?url";
import reviewStyles from "../review/review.css?url";
import { comparisonOf } from "./compared-view.ts";
import { ComparisonOrders, ComparisonPages } from "./comparison-orders.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { listComparedItems } from "./load-comparison.server.ts";
import { compareWords } from "./words.ts";

export const links = () => [caseStyles, reviewStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(compareWords, (text) => text.meeting.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) =>
    loaded && `${formatStamp(loaded.meetsAt, locale)} · ${loaded.meetingId}`,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const meetingId = readId(params.meetingId);
  const asked = comparisonOf(new URL(request.url).searchParams);
  const found = await perform(listComparedItems, { viewer, meetingId, asked });
  if (found === null) throw data(null, { status: 404 });
  return { ...found, asked, meetingId };
}

/** The cases that lie open before a member of the committee, side by side. */
export default function AgendaCompared() {
  const { meetingId, meetsAt, criteria, cases, hasMore, asked } = useLoaderData<typeof loader>();
  const { meeting: text } = useWords(compareWords);
  const locale = useLocale();
  const meeting = `/agency/committee/${meetingId}`;
  const path = `${meeting}/compare`;
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[
            { to: "/agency/committee", label: text.list },
            { to: meeting, label: formatStamp(meetsAt, locale) },
          ]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {cases.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <ComparisonOrders asked={asked} criteria={criteria} path={path} isDecisionHidden />
          <ComparisonTable
            criteria={criteria}
            cases={cases}
            here={asked.case}
            pathTo={null}
            isDecisionHidden
          />
        </>
      )}
      <ComparisonPages asked={asked} hasMore={hasMore} path={path} />
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/accounts/guards.server.ts";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseWords } from "#app/confirmation/case/words.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { listOpenObjections } from "./load-objections.server.ts";
import { objectWords } from "./words.ts";

export const meta = pageTitle(objectWords, (text) => text.list.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, "case.see");
  return { objections: await perform(listOpenObjections, { viewer }), today: today() };
}

/** The objections of all cases that wait for a decision. */
export default function Objections() {
  const { objections, today: day } = useLoaderData<typeof loader>();
  const { frame } = useWords(caseWords);
  const words = useWords(objectWords);
  const locale = useLocale();
  const { list: text } = words;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/cases", label: frame.cases }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {objections.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DataTable
          caption={text.title}
          isCaptionHidden
          rows={objections}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: "reference",
              label: text.columns.reference,
              kind: "line",
              cell: ({ applicationId, reference }) => (
                <TextLink to={pathOf(applicationId, "objections")}>{reference}</TextLink>
              ),
            },
            { key: "company", label: text.columns.company, cell: ({ company }) => company },
            {
              key: "against",
              label: text.columns.against,
              cell: ({ contested }) => words.letters[contested],
            },
            {
              key: "lodged",
              label: text.columns.lodged,
              kind: "line",
              cell: ({ lodgedAt }) => formatStamp(lodgedAt, locale),
            },
            {
              key: "due",
              label: text.columns.due,
              kind: "line",
              cell: ({ dueOn }) => (
                <>
                  {formatDay(dueOn, locale)} {dueOn < day ? <Badge tone="caution">{text.late}</Badge> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

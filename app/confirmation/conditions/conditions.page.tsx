import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { formatDay } from "#app/i18n/format.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { listOpenConditions } from "./list-conditions.server.ts";
import { conditionWords } from "./words.ts";

export const meta = pageTitle(conditionWords, (text) => text.list.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return { ...(await perform(listOpenConditions, { viewer })), today: today() };
}

/** The conditions of all decisions that have not been found met yet. */
export default function OpenConditions() {
  const { conditions, hasMore, today: day } = useLoaderData<typeof loader>();
  const words = useWords(conditionWords);
  const locale = useLocale();
  const { list: text } = words;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency", label: text.desk }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {conditions.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DataTable
          caption={text.title}
          isCaptionHidden
          rows={conditions}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: "words",
              label: words.columns.words,
              kind: "sentence",
              cell: ({ words: condition, evidence, shownBy }) => (
                <>
                  <InLang of={condition} />
                  <span className="row-note">
                    <InLang of={words.shows(shownBy, evidence)} />
                  </span>
                </>
              ),
            },
            {
              key: "reference",
              label: text.columns.reference,
              kind: "line",
              cell: ({ applicationId, reference }) => (
                <TextLink to={`${pathOf(applicationId, "decision")}#conditions`}>{reference}</TextLink>
              ),
            },
            {
              key: "company",
              label: text.columns.company,
              cell: ({ company, companyEn }) => companyName({ name: company, nameEn: companyEn }, locale),
            },
            {
              key: "due",
              label: words.columns.dueOn,
              kind: "line",
              cell: ({ dueOn }) => (
                <>
                  {formatDay(dueOn, locale)}{" "}
                  {dueOn < day ? <Badge tone="caution">{words.states.late}</Badge> : null}
                </>
              ),
            },
          ]}
        />
      )}
      {hasMore ? <p className="row-note">{text.more(conditions.length)}</p> : null}
    </div>
  );
}

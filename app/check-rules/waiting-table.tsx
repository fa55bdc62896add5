import { PeriodLine } from "#app/card/period-line.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { waitingView } from "./check-view.ts";
import { checkRulesWords } from "./words.ts";

/** Opportunities with rules that wait for a person, or were checked: whom they concern, and until when. */
export function WaitingTable({ found }: { found: readonly ReturnType<typeof waitingView>[] }) {
  const { list: text } = useWords(checkRulesWords);
  const { columns } = text;
  return (
    <DataTable
      caption={text.table}
      isCaptionHidden
      rows={found}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "title",
          label: columns.title,
          kind: "sentence",
          cell: ({ id, title, agency }) => (
            <>
              <TextLink to={`/agency/rules/${id}`}>
                <InLang of={title} />
              </TextLink>
              {agency ? (
                <span className="row-note">
                  <InLang of={agency} />
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "people",
          label: columns.people,
          kind: "line",
          cell: ({ people }) =>
            people === 0 ? text.people(0) : <Badge tone="caution">{text.people(people)}</Badge>,
        },
        {
          key: "rules",
          label: columns.rules,
          kind: "line",
          cell: ({ waiting, confirmed }) => (
            <>
              {text.waiting(waiting)}
              {confirmed === 0 ? null : <span className="row-note">{text.confirmed(confirmed)}</span>}
            </>
          ),
        },
        {
          key: "companies",
          label: columns.companies,
          kind: "line",
          cell: ({ companies }) => text.companies(companies),
        },
        {
          key: "period",
          label: columns.period,
          kind: "sentence",
          cell: ({ period }) => <PeriodLine period={period} />,
        },
      ]}
    />
  );
}

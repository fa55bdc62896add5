import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import type { ExpertLoad, OfficerLoad } from "./desk-view.ts";
import { StandingBar } from "./standing-bar.tsx";
import { deskWords } from "./words.ts";

type PeopleTablesProps = { officers: readonly OfficerLoad[]; experts: readonly ExpertLoad[] };

/** Who has how much to do: officials their cases, experts their reviews. */
export function PeopleTables({ officers, experts }: PeopleTablesProps) {
  const text = useWords(deskWords);
  const locale = useLocale();
  const mostCases = Math.max(1, ...officers.map(({ cases }) => cases));
  const mostReviews = Math.max(1, ...experts.map(({ reviews }) => reviews));
  return (
    <>
      <section className="section" aria-labelledby="officers">
        <h2 id="officers">{text.officers}</h2>
        {officers.length === 0 ? (
          <p>{text.noOfficers}</p>
        ) : (
          <DataTable
            caption={text.officers}
            isCaptionHidden
            rows={officers}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", label: text.columns.person, kind: "line", cell: ({ name }) => name },
              {
                key: "drawn",
                label: text.columns.drawn,
                cell: (row) => <StandingBar of={{ ...row, stopped: 0 }} most={mostCases} />,
              },
              { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => cases },
              { key: "soon", label: text.columns.soon, kind: "figure", cell: ({ soon }) => soon },
              { key: "overdue", label: text.columns.overdue, kind: "figure", cell: ({ overdue }) => overdue },
            ]}
          />
        )}
      </section>
      <section className="section" aria-labelledby="experts">
        <h2 id="experts">{text.experts}</h2>
        {experts.length === 0 ? (
          <p>{text.noExperts}</p>
        ) : (
          <DataTable
            caption={text.experts}
            isCaptionHidden
            rows={experts}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", label: text.columns.person, kind: "line", cell: ({ name }) => name },
              {
                key: "drawn",
                label: text.columns.drawn,
                cell: ({ reviews, overdue }) => (
                  <StandingBar of={{ cases: reviews, overdue, soon: 0, stopped: 0 }} most={mostReviews} />
                ),
              },
              { key: "reviews", label: text.columns.reviews, kind: "figure", cell: ({ reviews }) => reviews },
              { key: "overdue", label: text.columns.overdue, kind: "figure", cell: ({ overdue }) => overdue },
              {
                key: "due",
                label: text.columns.nextDueOn,
                kind: "line",
                cell: ({ nextDueOn }) => formatDay(nextDueOn, locale),
              },
            ]}
          />
        )}
      </section>
    </>
  );
}

import { formatNumber } from "#app/i18n/format.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { SizeBar } from "./charts.tsx";
import type { ExpertShare, OfficerShare } from "./figures-view.ts";
import { figuresWords } from "./words.ts";

type ShareTablesProps = { officers: readonly OfficerShare[]; experts: readonly ExpertShare[] };

/** How much of the work each official and each expert had. */
export function ShareTables({ officers, experts }: ShareTablesProps) {
  const text = useWords(figuresWords);
  const mostCases = Math.max(...officers.map(({ cases }) => cases));
  const mostReviews = Math.max(...experts.map(({ reviews }) => reviews));
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
                cell: ({ cases }) => <SizeBar size={cases} most={mostCases} />,
              },
              { key: "cases", label: text.columns.assigned, kind: "figure", cell: ({ cases }) => cases },
              { key: "open", label: text.columns.open, kind: "figure", cell: ({ open }) => open },
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
                cell: ({ reviews }) => <SizeBar size={reviews} most={mostReviews} />,
              },
              { key: "reviews", label: text.columns.reviews, kind: "figure", cell: ({ reviews }) => reviews },
              {
                key: "submitted",
                label: text.columns.submitted,
                kind: "figure",
                cell: ({ submitted }) => submitted,
              },
              {
                key: "declined",
                label: text.columns.declined,
                kind: "figure",
                cell: ({ declined }) => declined,
              },
              {
                key: "days",
                label: text.columns.reviewDays,
                kind: "figure",
                cell: ({ medianDays }) =>
                  medianDays === null ? text.unknown : text.days(formatNumber(medianDays)),
              },
            ]}
          />
        )}
      </section>
    </>
  );
}

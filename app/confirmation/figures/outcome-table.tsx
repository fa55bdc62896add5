import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { OutcomeBar } from "./charts.tsx";
import { type OutcomeRow, outcomes, percentOf } from "./figures-view.ts";
import { figuresWords } from "./words.ts";

type OutcomeTableProps = { caption: string; label: string; rows: readonly OutcomeRow[] };

/** What became of the cases, row by row, drawn and in figures. */
export function OutcomeTable({ caption, label, rows }: OutcomeTableProps) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", label, cell: ({ name }) => name[locale] },
        { key: "drawn", label: text.columns.drawn, cell: (row) => <OutcomeBar of={row} most={most} /> },
        { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => cases },
        ...outcomes.map((outcome) => ({
          key: outcome,
          label: text.outcomes[outcome],
          kind: "figure" as const,
          cell: (row: OutcomeRow) => row[outcome],
        })),
        {
          key: "inTime",
          label: text.columns.inTime,
          kind: "figure",
          cell: ({ inside, outside }) => {
            const percent = percentOf(inside, inside + outside);
            return percent === null ? text.unknown : text.percent(percent);
          },
        },
      ]}
    />
  );
}

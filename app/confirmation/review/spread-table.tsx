import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { LevelBar } from "./level-bar.tsx";
import type { Spread } from "./scores.ts";
import { reviewWords } from "./words.ts";

type SpreadTableProps = { rubric: readonly RubricCriterion[]; spread: readonly Spread[] };

/** How far apart the experts are, criterion by criterion: drawn small, and in figures. */
export function SpreadTable({ rubric, spread }: SpreadTableProps) {
  const { spread: text } = useWords(reviewWords);
  const locale = useLocale();
  const figure = (key: "min" | "median" | "max"): Column<Spread> => ({
    key,
    label: text.columns[key],
    kind: "figure",
    cell: ({ range }) => (range === null ? text.nobody : formatNumber(range[key])),
  });
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={spread}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "criterion",
          label: text.columns.criterion,
          cell: ({ key }) => rubric.find((one) => one.key === key)?.name[locale] ?? key,
        },
        { key: "drawn", label: text.columns.drawn, cell: (row) => <LevelBar spread={row} /> },
        figure("min"),
        figure("median"),
        figure("max"),
        { key: "count", label: text.columns.count, kind: "figure", cell: ({ levels }) => levels.length },
        {
          key: "abstained",
          label: text.columns.abstained,
          kind: "figure",
          cell: ({ abstained }) => abstained,
        },
      ]}
    />
  );
}

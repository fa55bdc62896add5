import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
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
        { key: "drawn", label: text.columns.drawn, cell: (row) => <SpreadBar spread={row} /> },
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

const STEP = 30;
const at = (level: number) => 12 + (level - 1) * STEP;

/** Levels 1 to 5 on a line: a dot for each level that was given, a bar from the lowest to the highest, a stroke at the median. */
function SpreadBar({ spread: { levels, range } }: { spread: Spread }) {
  return (
    <svg className="spread-bar" viewBox="0 0 144 24" aria-hidden="true">
      <line className="spread-scale" x1={at(1)} y1="12" x2={at(5)} y2="12" />
      {[1, 2, 3, 4, 5].map((level) => (
        <line key={level} className="spread-scale" x1={at(level)} y1="8" x2={at(level)} y2="16" />
      ))}
      {range === null ? null : (
        <>
          <line className="spread-range" x1={at(range.min)} y1="12" x2={at(range.max)} y2="12" />
          {[...new Set(levels)].map((level) => (
            <circle key={level} className="spread-level" cx={at(level)} cy="12" r="5" />
          ))}
          <line className="spread-median" x1={at(range.median)} y1="3" x2={at(range.median)} y2="21" />
        </>
      )}
    </svg>
  );
}

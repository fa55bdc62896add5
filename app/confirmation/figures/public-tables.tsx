import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { OutcomeBar, SizeBar } from "./charts.tsx";
import { outcomes } from "./figures-view.ts";
import type { ShownCount } from "./hide-small-counts.ts";
import type { PublicFigures, PublicRow } from "./public-view.ts";
import { figuresWords } from "./words.ts";

type PublicOutcomesProps = {
  caption: string;
  label: string;
  rows: readonly PublicRow[];
  total: PublicFigures["total"];
};

/** What became of applications, with the sums below; what is hidden is not drawn either. */
export function PublicOutcomes({ caption, label, rows, total }: PublicOutcomesProps) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  const said = useSaid();
  const drawnOf = (row: PublicFigures["total"]) => ({
    confirmed: drawn(row.confirmed),
    not_confirmed: drawn(row.not_confirmed),
    ended: drawn(row.ended),
    open: drawn(row.open),
  });
  const lengthOf = (row: PublicRow) => Object.values(drawnOf(row)).reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...rows.map(lengthOf));
  const sums = { key: "total", name: { ko: text.total, en: text.total }, ...total };
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={[...rows, sums]}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", label, cell: ({ name }) => name[locale] },
        {
          key: "drawn",
          label: text.columns.drawn,
          cell: (row) => (row === sums ? null : <OutcomeBar of={drawnOf(row)} most={most} />),
        },
        { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => said(cases) },
        ...outcomes.map((outcome) => ({
          key: outcome,
          label: text.outcomes[outcome],
          kind: "figure" as const,
          cell: (row: PublicFigures["total"]) => said(row[outcome]),
        })),
      ]}
    />
  );
}

/** Medians of the stages, where enough cases have left them. */
export function PublicStages({ stages }: Pick<PublicFigures, "stages">) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  const longest = Math.max(...stages.map(({ used }) => used));
  return (
    <DataTable
      caption={text.stages}
      isCaptionHidden
      rows={stages}
      rowKey={({ stage }) => stage}
      columns={[
        {
          key: "stage",
          label: text.columns.stage,
          cell: ({ stage }) => (stage === "whole" ? text.whole : statuses[stage].staff[locale]),
        },
        {
          key: "drawn",
          label: text.columns.drawn,
          cell: ({ used }) => <SizeBar size={used} most={longest} />,
        },
        {
          key: "used",
          label: text.columns.median,
          kind: "figure",
          cell: ({ used }) => text.days(formatNumber(used)),
        },
        {
          key: "stopped",
          label: text.columns.medianStopped,
          kind: "figure",
          cell: ({ stopped }) => text.days(formatNumber(stopped)),
        },
      ]}
    />
  );
}

/** Which questions were asked for again. */
export function PublicQuestions({ questions }: Pick<PublicFigures, "questions">) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  const said = useSaid();
  const most = Math.max(...questions.map(({ asked }) => drawn(asked)));
  return (
    <DataTable
      caption={text.questions}
      isCaptionHidden
      rows={questions}
      rowKey={({ key }) => key}
      columns={[
        { key: "question", label: text.columns.question, cell: ({ label }) => label[locale] },
        {
          key: "drawn",
          label: text.columns.drawn,
          cell: ({ asked }) => <SizeBar size={drawn(asked)} most={most} />,
        },
        { key: "asked", label: text.columns.asked, kind: "figure", cell: ({ asked }) => said(asked) },
        {
          key: "share",
          label: text.columns.share,
          kind: "figure",
          cell: ({ percent }) => (percent === null ? text.withheld : text.percent(percent)),
        },
      ]}
    />
  );
}

const drawn = (count: ShownCount) => (typeof count === "number" ? count : 0);

/** A count in words where it is hidden. */
function useSaid() {
  const text = useWords(figuresWords);
  return (count: ShownCount) => (typeof count === "number" ? count : text[count]);
}

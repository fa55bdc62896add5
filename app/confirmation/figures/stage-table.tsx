import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { SpreadBar } from "./charts.tsx";
import { FEW_CASES, type Spread, type StageTime, stagesInOrder } from "./figures-view.ts";
import { figuresWords } from "./words.ts";

/** How long cases stayed in each stage, drawn and in figures. */
export function StageTable({ stages }: { stages: readonly StageTime[] }) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  const longest = Math.max(1, ...stages.map(({ used }) => used.most));
  const spreadOf = ({ median, least, most }: Spread) =>
    text.spread(formatNumber(median), formatNumber(least), formatNumber(most));
  return (
    <section className="section" aria-labelledby="stages">
      <div className="section-heading">
        <h2 id="stages">{text.stages}</h2>
        <p>{text.stagesLead}</p>
      </div>
      {stages.length === 0 ? (
        <p>{text.noStages}</p>
      ) : (
        <DataTable
          caption={text.stages}
          isCaptionHidden
          rows={stagesInOrder(stages)}
          rowKey={({ stage }) => stage}
          columns={[
            {
              key: "stage",
              label: text.columns.stage,
              cell: ({ stage }) => (stage === "whole" ? text.whole : statuses[stage].staff[locale]),
            },
            {
              key: "drawn",
              label: text.drawnSpread,
              short: text.columns.drawn,
              cell: ({ used }) => <SpreadBar of={used} longest={longest} />,
            },
            { key: "used", label: text.columns.used, kind: "figure", cell: ({ used }) => spreadOf(used) },
            {
              key: "stopped",
              label: text.columns.stopped,
              kind: "figure",
              cell: ({ stopped }) => spreadOf(stopped),
            },
            {
              key: "cases",
              label: text.columns.left,
              kind: "figure",
              cell: ({ cases }) => (cases < FEW_CASES ? text.fewMark(cases) : cases),
            },
          ]}
        />
      )}
    </section>
  );
}

import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { CycleRow, CycleView } from "./cycle-view.ts";

/** When a programme opens each year, as a sentence, a drawing and a table. Needs no scripts. */
export function CycleOfYears({ of: cycle }: { of: CycleView }) {
  const { ui } = useWords(shellWords);
  const { texts: text } = cycle;
  return (
    <section className="section" aria-labelledby="cycle">
      <h2 id="cycle">{text.title}</h2>
      <p>{cycle.said}</p>
      {cycle.more === null ? null : <p className="quiet small">{cycle.more}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-region" tabIndex={0} aria-label={ui.scrollTable(text.title)}>
        <Drawing drawing={cycle.drawing} name={text.chart} />
      </section>
      <p className="quiet small">{text.legend}</p>
      <DataTable
        caption={text.table}
        rows={cycle.rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "year", label: text.columns.year, kind: "line", cell: ({ year }) => year },
          {
            key: "notice",
            label: text.columns.notice,
            kind: "sentence",
            cell: (row) => <NoticeOf row={row} texts={text} />,
          },
          { key: "opens", label: text.columns.opens, kind: "line", cell: ({ opens }) => opens },
          { key: "closes", label: text.columns.closes, kind: "line", cell: ({ closes }) => closes },
        ]}
      />
    </section>
  );
}

function NoticeOf({ row: { notice }, texts: text }: { row: CycleRow; texts: CycleView["texts"] }) {
  if (notice === null) return text.guess;
  if (notice.isThis) return text.this;
  return (
    <TextLink to={`/opportunities/${notice.id}`}>
      <InLang of={notice.title} />
    </TextLink>
  );
}

function Drawing({ drawing, name }: { drawing: CycleView["drawing"]; name: string }) {
  const { width, height, months, years } = drawing;
  return (
    <svg className="cycle" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <defs>
        <pattern
          id="cycle-hatched"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" className="cycle-bar" />
        </pattern>
      </defs>
      {months.map(({ x, text: month }, at) => (
        <g key={x}>
          {at % 2 === 0 ? <rect x={x} y={0} width={52} height={height} className="cycle-column" /> : null}
          <text x={x + 6} y={16} className="cycle-label">
            {month}
          </text>
        </g>
      ))}
      {years.map(({ y, year, bars }) => (
        <g key={year}>
          <text x={4} y={y + 19} className="cycle-label">
            {year}
          </text>
          {bars.map(({ x, width: barWidth, isExpected }) => (
            <rect
              key={`${x} ${barWidth}`}
              x={x}
              y={y + 8}
              width={barWidth}
              height={14}
              className={isExpected ? "cycle-expected" : "cycle-bar"}
              fill={isExpected ? "url(#cycle-hatched)" : undefined}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { YearStripView } from "./view.ts";
import { matchesWords } from "./words.ts";

const headHeight = 28;
const labelHeight = 16;
const barHeight = 10;

/** The periods of a year as a drawing and as a table. Needs neither scripts nor inline styles. */
export function YearStrip({ strip }: { strip: YearStripView }) {
  const { ui } = useWords(shellWords);
  const { year: text } = useWords(matchesWords);
  if (strip.rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="year">
      <div className="section-heading">
        <h2 id="year">{text.title}</h2>
        <p>
          {strip.lead ?? text.none} <TextLink to="/calendar?who=open">{text.toCalendar}</TextLink>
        </p>
      </div>
      {strip.lead === null ? null : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <section className="table-region" tabIndex={0} aria-label={ui.scrollTable(text.title)}>
            <Drawing strip={strip} />
          </section>
          <p className="quiet small">{text.legend}</p>
        </>
      )}
      <DataTable
        caption={text.table}
        rows={strip.rows}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: "title",
            label: text.columns.title,
            kind: "sentence",
            cell: ({ id, title }) => (
              <TextLink to={`/opportunities/${id}`}>
                <InLang of={title} />
              </TextLink>
            ),
          },
          { key: "status", label: text.columns.status, kind: "line", cell: ({ status }) => status },
          { key: "opens", label: text.columns.opens, kind: "line", cell: ({ opens }) => opens },
          { key: "closes", label: text.columns.closes, kind: "line", cell: ({ closes }) => closes },
          { key: "limit", label: text.columns.limit, kind: "figure", cell: ({ limit }) => limit },
        ]}
      />
    </section>
  );
}

function Drawing({ strip }: { strip: YearStripView }) {
  const { year: text } = useWords(matchesWords);
  const { width, height, months, today, bars } = strip;
  return (
    <svg className="strip" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chart}>
      <defs>
        <pattern
          id="strip-expected"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="strip-ground" />
          <rect width="3" height="6" className="strip-expected" />
        </pattern>
      </defs>
      {months.map(({ x, width: columnWidth, label }, at) => (
        <g key={x}>
          {at % 2 === 0 ? (
            <rect x={x} y={0} width={columnWidth} height={height} className="strip-column" />
          ) : null}
          <text x={x + 6} y={18} className="strip-month">
            {label}
          </text>
        </g>
      ))}
      <line x1={today} x2={today} y1={headHeight - 4} y2={height} className="strip-today" />
      {bars.map(({ id, x, y, width: barWidth, isExpected, isLikely, goesOn, label }) => (
        <g key={id}>
          <text
            x={label.isAtEnd ? label.x : Math.max(label.x, 2)}
            y={y + labelHeight - 3}
            textAnchor={label.isAtEnd ? "end" : "start"}
            lang={label.lang}
            className="strip-label"
          >
            {label.text}
          </text>
          <rect
            x={x}
            y={y + labelHeight}
            width={barWidth}
            height={barHeight}
            className={barClass(isExpected, isLikely)}
            fill={isExpected ? "url(#strip-expected)" : undefined}
          />
          {goesOn ? (
            <line
              x1={x + barWidth - 1.5}
              x2={x + barWidth - 1.5}
              y1={y + labelHeight - 2}
              y2={y + labelHeight + barHeight + 2}
              className="strip-end"
            />
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** A bar is filled while applications are taken, and hatched before; what is only likely has a dashed outline. */
function barClass(isExpected: boolean, isLikely: boolean): string {
  if (isLikely) return isExpected ? "strip-likely" : "strip-likely strip-pale";
  return isExpected ? "strip-outline" : "strip-open";
}

import { useId } from "react";
import type { CaseClock } from "#app/confirmation/procedure/case-clock.ts";
import type { Clock } from "#app/confirmation/procedure/clock.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { clockSentences } from "./clock-words.ts";
import { caseWords } from "./words.ts";

/** The statutory period: days used, stopped (hatched), left; with its stretches as a table. The same for both sides. */
export function ClockBand({ clock }: { clock: CaseClock }) {
  const { clock: text } = useWords(caseWords);
  const locale = useLocale();
  const day = (on: string) => formatDay(on, locale);
  return (
    <section className="clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{text.title}</h2>
      <p className="clock-words">{clockSentences(clock, text, locale).join(" · ")}</p>
      <ClockBar clock={clock} />
      {clock.extension === null ? null : (
        <p className="row-note">
          <InLang of={text.extendedWhy(clock.extension.reason, clock.extension.source)} />{" "}
          {clock.extension.isVerified ? null : <Badge tone="caution">{text.unverified}</Badge>}
        </p>
      )}
      <Disclosure summary={text.table}>
        <DataTable
          caption={text.table}
          isCaptionHidden
          rows={clock.entries}
          rowKey={({ fromOn }) => fromOn}
          columns={[
            {
              key: "period",
              label: text.columns.period,
              kind: "line",
              cell: ({ fromOn, toOn }) => (fromOn === toOn ? day(fromOn) : text.from(day(fromOn), day(toOn))),
            },
            { key: "days", label: text.columns.days, kind: "figure", cell: ({ days }) => days },
            {
              key: "kind",
              label: text.columns.kind,
              cell: ({ reasons }) =>
                reasons.length === 0
                  ? text.running
                  : reasons.map((reason) => text.reasons[reason]).join(", "),
            },
          ]}
        />
      </Disclosure>
    </section>
  );
}

/** The bar alone, as wide as its container; its words are shown beside it. */
export function ClockBar({ clock }: { clock: Pick<Clock, "entries" | "leftDays"> }) {
  const hatch = useId().replaceAll(":", "");
  const left = Math.max(0, clock.leftDays);
  const total = Math.max(
    1,
    clock.entries.reduce((sum, { days }) => sum + days, left),
  );
  let at = 0;
  const bars = clock.entries.map(({ kind, days, fromOn }) => {
    const x = `${(at / total) * 100}%`;
    at += days;
    return { key: fromOn, kind, x, width: `${(days / total) * 100}%` };
  });
  return (
    <svg className={clock.leftDays < 0 ? "clock-bar clock-bar-over" : "clock-bar"} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="clock-hatch" />
        </pattern>
      </defs>
      <rect x="0" y="0" width="100%" height="100%" className="clock-left" />
      {bars.map(({ key, kind, x, width }) =>
        kind === "running" ? (
          <rect key={key} x={x} y="0" width={width} height="100%" className="clock-used" />
        ) : (
          <rect key={key} x={x} y="0" width={width} height="100%" fill={`url(#${hatch})`} />
        ),
      )}
      <rect x="0" y="0" width="100%" height="100%" className="clock-edge" />
    </svg>
  );
}

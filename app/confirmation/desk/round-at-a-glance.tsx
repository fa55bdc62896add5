import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { type Desk, fieldsOf, type Standing, stagesOf } from "./desk-view.ts";
import { StandingBar, StandingLegend } from "./standing-bar.tsx";
import { deskWords } from "./words.ts";

/** The cases of one round by stage and by field of technology, drawn and in figures. */
export function RoundAtAGlance({ desk: { counts, rounds, roundId } }: { desk: Desk }) {
  const text = useWords(deskWords);
  const locale = useLocale();
  const stages = stagesOf(counts);
  const fields = fieldsOf(counts);
  const sumOf = (key: "cases" | "open" | "confirmed" | "notConfirmed") =>
    fields.reduce((sum, row) => sum + row[key], 0);
  return (
    <section className="section" aria-labelledby="round">
      <h2 id="round">{text.roundTitle}</h2>
      {roundId === null ? <p>{text.noRound}</p> : null}
      {rounds.length > 1 ? (
        <form method="get" className="desk-round">
          <Select
            name="round"
            label={text.round}
            defaultValue={String(roundId)}
            options={rounds.map(({ id, name }) => ({ value: String(id), label: name[locale] }))}
          />
          <Button>{text.choose}</Button>
        </form>
      ) : (
        rounds.map(({ id, name }) => <p key={id}>{name[locale]}</p>)
      )}
      {roundId !== null && stages.length === 0 ? <p>{text.noCases}</p> : null}
      {roundId !== null && stages.length > 0 ? (
        <>
          <p>{text.summary(sumOf("cases"), sumOf("open"), sumOf("confirmed"), sumOf("notConfirmed"))}</p>
          <StandingLegend />
          <h3>{text.stages}</h3>
          <DataTable
            caption={text.stages}
            isCaptionHidden
            rows={stages}
            rowKey={({ status }) => status}
            columns={[
              {
                key: "stage",
                label: text.columns.stage,
                kind: "line",
                cell: ({ status }) => statuses[status].staff[locale],
              },
              drawn(stages, text.columns.drawn),
              { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => cases },
              { key: "stopped", label: text.columns.stopped, kind: "figure", cell: ({ stopped }) => stopped },
              { key: "soon", label: text.columns.soon, kind: "figure", cell: ({ soon }) => soon },
              { key: "overdue", label: text.columns.overdue, kind: "figure", cell: ({ overdue }) => overdue },
            ]}
          />
          <h3>{text.fields}</h3>
          <DataTable
            caption={text.fields}
            isCaptionHidden
            rows={fields}
            rowKey={({ field }) => field.ko}
            columns={[
              { key: "field", label: text.columns.field, cell: ({ field }) => field[locale] },
              drawn(fields, text.columns.drawn),
              { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => cases },
              { key: "open", label: text.columns.open, kind: "figure", cell: ({ open }) => open },
              { key: "overdue", label: text.columns.overdue, kind: "figure", cell: ({ overdue }) => overdue },
              {
                key: "confirmed",
                label: text.columns.confirmed,
                kind: "figure",
                cell: ({ confirmed }) => confirmed,
              },
              {
                key: "notConfirmed",
                label: text.columns.notConfirmed,
                kind: "figure",
                cell: ({ notConfirmed }) => notConfirmed,
              },
            ]}
          />
          <p>
            <a className="text-link" href={localePath(locale, `/agency/round.csv?round=${roundId}`)} download>
              {text.csv}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}

function drawn<Row extends Standing>(rows: readonly Row[], label: string): Column<Row> {
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  return { key: "drawn", label, cell: (row) => <StandingBar of={row} most={most} /> };
}

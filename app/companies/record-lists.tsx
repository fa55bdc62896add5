import type { ReactNode } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { EventView } from "./event-view.ts";
import { numberWords } from "./number/words.ts";
import type { ConfirmationView, NumberView } from "./record-view.ts";
import { companiesWords } from "./words.ts";

/** The numbers of a company, newest first; `act` adds an action to a row. */
export function NumberTable({ numbers, act }: { numbers: readonly NumberView[]; act?: Act<NumberView> }) {
  const text = useWords(numberWords);
  if (numbers.length === 0) return <p>{text.none}</p>;
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={numbers}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: "number", label: text.columns.number, kind: "line", cell: ({ number }) => number },
        { key: "state", label: text.columns.state, kind: "sentence", cell: (row) => withState(row, act) },
        { key: "since", label: text.columns.since, kind: "line", cell: ({ since }) => since },
      ]}
    />
  );
}

/** The confirmations of a company, valid ones first. */
export function ConfirmationTable({ confirmations, act }: ConfirmationTableProps) {
  const { confirmations: text } = useWords(companiesWords);
  if (confirmations.length === 0) return <p>{text.none}</p>;
  const columns: Column<ConfirmationView>[] = [
    {
      key: "technology",
      label: text.columns.technology,
      kind: "sentence",
      cell: ({ technology, version }) => (
        <>
          {technology}
          <span className="row-note">
            <InLang of={version} />
          </span>
        </>
      ),
    },
    { key: "kind", label: text.columns.kind, cell: ({ kind }) => kind },
    { key: "period", label: text.columns.period, cell: ({ period }) => period },
    {
      key: "origin",
      label: text.columns.origin,
      cell: ({ origin, document }) => (
        <>
          {origin}
          {document === null ? null : (
            <span className="row-note">
              <InLang of={document} />
            </span>
          )}
        </>
      ),
    },
    { key: "state", label: text.columns.state, cell: (row) => withState(row, act) },
  ];
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={confirmations}
      rowKey={({ id }) => String(id)}
      columns={columns}
    />
  );
}

type Act<Row> = (row: Row) => ReactNode;
type ConfirmationTableProps = { confirmations: readonly ConfirmationView[]; act?: Act<ConfirmationView> };
type Stated = Pick<NumberView, "word" | "tone" | "note">;

function withState<Row extends Stated>(row: Row, act?: Act<Row>) {
  return (
    <>
      <Badge tone={row.tone}>{row.word}</Badge>
      {row.note === null ? null : (
        <span className="row-note">
          <InLang of={row.note} />
        </span>
      )}
      {act?.(row)}
    </>
  );
}

/** What happened to a company, newest first. */
export function EventList({ events }: { events: readonly EventView[] }) {
  const { page: text } = useWords(companiesWords);
  if (events.length === 0) return <p>{text.noEvents}</p>;
  return (
    <ol className="event-list" reversed>
      {events.map(({ id, at, who, what }) => (
        <li key={id}>
          <p>{what}</p>
          <p className="row-note">
            {at} · <InLang of={who} />
          </p>
        </li>
      ))}
    </ol>
  );
}

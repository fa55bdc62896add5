import type { ReactNode } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";

export interface Column<Row> {
  key: string;
  label: string;
  /** Said before the value of a card, where the label is too long to be said each time. */
  short?: string;
  cell: (row: Row) => ReactNode;
  /**
   * A figure is aligned right, digit under digit; a line (a date) does not wrap; a sentence keeps a readable width; an act has
   * nothing but buttons, so that it is not printed, with its head.
   */
  kind?: "figure" | "line" | "sentence" | "act";
}

/**
 * A table with its caption. The first column names the row. On a narrow screen each row becomes a card; where a table is
 * still too wide it scrolls sideways, by keyboard too.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey } = props;
  const { ui } = useWords(shellWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-region" aria-label={ui.scrollTable(caption)} tabIndex={0}>
      <table className="table table-cards">
        <caption className={isCaptionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    <InLang of={column.cell(row)} />
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)} data-label={column.short ?? column.label}>
                    <InLang of={column.cell(row)} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const classOf = ({ kind }: Pick<Column<unknown>, "kind">) => (kind === "act" ? "line screen-only" : kind);

interface DataTableProps<Row> {
  caption: string;
  /** Where the heading just above says the same. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

import type { FormBlock, FormCell, FormTable } from "./form-document.ts";

type Attributes = Readonly<Record<string, string>>;
type DraftCell = FormCell & {
  row: number;
  column: number;
  rows: number;
  columns: number;
  blocks: FormBlock[];
};
type DraftTable = {
  kind: "table";
  rows: number;
  columns: number;
  cells: DraftCell[];
  /** Where the next cell comes. */
  row: number;
  column: number;
};

const MOST_SPAN = 1000;

/** The tables and cells that are open while a document is read. HWPX says where a cell is; Word leaves it to be counted. */
export class OpenTables {
  readonly #tables: DraftTable[] = [];
  readonly #cells: DraftCell[] = [];

  /** Where what comes next belongs, if in a cell. */
  get blocks(): FormBlock[] | undefined {
    return this.#cells.at(-1)?.blocks;
  }

  beginTable(around: FormBlock[]): void {
    const table: DraftTable = { kind: "table", rows: 0, columns: 0, cells: [], row: -1, column: 0 };
    (this.blocks ?? around).push(table satisfies FormTable);
    this.#tables.push(table);
  }

  open(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === "tr") {
      table.row++;
      table.column = 0;
      table.rows = Math.max(table.rows, table.row + 1);
    } else if (name === "tc") this.#beginCell(table);
    else if (name === "gridBefore") table.column += span(attributes["w:val"], 0);
    else {
      const cell = this.#cells.at(-1);
      if (cell) readSpans(table, cell, name, attributes);
    }
  }

  close(name: string): void {
    if (name === "tc") this.#cells.pop();
    else if (name === "tbl") this.#tables.pop();
  }

  #beginCell(table: DraftTable): void {
    const cell: DraftCell = {
      row: Math.max(0, table.row),
      column: table.column,
      rows: 1,
      columns: 1,
      blocks: [],
    };
    table.cells.push(cell);
    table.column++;
    table.columns = Math.max(table.columns, table.column);
    this.#cells.push(cell);
  }
}

function readSpans(table: DraftTable, cell: DraftCell, name: string, attributes: Attributes): void {
  if (name === "cellSpan") {
    cell.columns = span(attributes.colSpan);
    cell.rows = span(attributes.rowSpan);
  } else if (name === "cellAddr") {
    cell.column = span(attributes.colAddr, 0);
    cell.row = span(attributes.rowAddr, 0);
  } else if (name === "gridSpan") {
    cell.columns = span(attributes["w:val"]);
    table.column = cell.column + cell.columns;
  } else if (name === "vMerge" && attributes["w:val"] !== "restart") continueAbove(table, cell);
  table.columns = Math.max(table.columns, cell.column + cell.columns);
  table.rows = Math.max(table.rows, cell.row + cell.rows);
}

/** In Word a merged cell is written again in each row; here it is one. */
function continueAbove(table: DraftTable, cell: DraftCell): void {
  const above = table.cells.find(
    (one) => one !== cell && one.column === cell.column && one.row + one.rows === cell.row,
  );
  if (!above) return;
  above.rows++;
  table.cells.splice(table.cells.indexOf(cell), 1);
}

function span(written: string | undefined, least = 1): number {
  const number = Number.parseInt(written ?? "", 10);
  return Number.isNaN(number) ? least : Math.min(Math.max(number, least), MOST_SPAN);
}

import { cellText, type FormCell, type FormTable, linesIn } from "../document/form-document.ts";
import { type Label, parseLabel } from "../labels/parse-label.ts";
import { type Blank, blankIn, labelledBlanks } from "./blanks.ts";
import { type Boxes, boxesIn } from "./boxes.ts";

/** A cell as a form uses it: empty, a choice, words, or a frame around other tables. */
export type GridCell = FormCell & {
  use: "blank" | "boxes" | "words" | "frame";
  text: string;
  blank: Blank | null;
  boxes: Boxes | null;
};

const MOST_PLACES = 200_000;

/** A table by rows and columns; a merged cell stands at each place that it covers. */
export class Grid {
  readonly cells: readonly GridCell[];
  readonly columns: number;
  readonly rows: number;
  readonly #places = new Map<number, GridCell>();
  readonly #labels = new Map<GridCell, Label>();

  constructor(table: FormTable) {
    this.columns = table.columns;
    this.rows = table.rows;
    this.cells = table.cells.map(used);
    for (const cell of this.cells)
      for (let row = cell.row; row < cell.row + cell.rows; row++)
        for (let column = cell.column; column < cell.column + cell.columns; column++)
          if (this.#places.size < MOST_PLACES) this.#places.set(row * 10_000 + column, cell);
  }

  at(row: number, column: number): GridCell | undefined {
    return this.#places.get(row * 10_000 + column);
  }

  labelOf(cell: GridCell): Label {
    const known = this.#labels.get(cell) ?? parseLabel(cell.text);
    this.#labels.set(cell, known);
    return known;
  }

  right(cell: GridCell): GridCell | undefined {
    return this.at(cell.row, cell.column + cell.columns);
  }

  /** The cells to the left in its first row, the nearest first. */
  leftOf(cell: GridCell): readonly GridCell[] {
    const found: GridCell[] = [];
    for (let column = cell.column - 1; column >= 0; column--) {
      const next = this.at(cell.row, column);
      if (next && next !== found.at(-1)) found.push(next);
    }
    return found;
  }

  /** The cells above it, the nearest first. */
  above(cell: GridCell): readonly GridCell[] {
    const found: GridCell[] = [];
    for (let row = cell.row - 1; row >= 0; row--) {
      const next = this.at(row, cell.column);
      if (next && next !== found.at(-1)) found.push(next);
    }
    return found;
  }

  /** The cells of a row from left to right. */
  row(row: number): readonly GridCell[] {
    return this.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows);
  }

  isFullWidth(cell: GridCell): boolean {
    return cell.columns >= this.columns && this.columns > 1;
  }

  /** Whether its words are the label of what stands to its right, not a blank of its own. */
  isLabelOfNext(cell: GridCell): boolean {
    const next = this.right(cell);
    return next?.use === "blank" || next?.use === "boxes";
  }
}

function used(cell: FormCell): GridCell {
  const text = cellText(cell);
  const lines = linesIn(cell.blocks);
  const base = { ...cell, text, blank: null, boxes: null };
  if (cell.blocks.some(({ kind }) => kind === "table")) return { ...base, use: "frame" };
  const boxes = boxesIn(lines);
  if (boxes) return { ...base, use: "boxes", boxes };
  const written = lines.filter((line) => line.text.trim() !== "");
  const only = written.length > 1 ? undefined : (written[0] ?? lines[0]);
  const blank = only ? blankIn(only) : null;
  return blank ? { ...base, use: "blank", blank } : { ...base, use: "words" };
}

/** The blanks that stand beside their label within a cell of words. */
export function blanksWithin(cell: GridCell) {
  return linesIn(cell.blocks).flatMap(labelledBlanks);
}

import type { Asked } from "./ask-of-cell.ts";
import type { Blank } from "./blanks.ts";
import type { Grid, GridCell } from "./grid.ts";

/** How many digits a number has: no other number of cells is one cell a digit. */
const digitsOf: Readonly<Record<string, number>> = {
  businessNumber: 10,
  corporateNumber: 13,
};
/** What stands between the groups of digits. */
const DASH = /^[-–]$/u;

/**
 * A number with one cell for each of its digits: what the first cell asks for, and all of them. `inside`: another one of
 * these cells. Null: no such cell.
 */
export function digitCells(
  grid: Grid,
  cell: GridCell,
): { asked: Asked; cells: readonly Blank[] } | "inside" | null {
  const row = grid.row(cell.row);
  const own = row.indexOf(cell);
  const from = row.findLastIndex((one, at) => at < own && one.use === "words" && !DASH.test(one.text));
  const head = row[from];
  if (head === undefined) return null;
  const base = grid.labelOf(head);
  const digits = base.fact === null ? undefined : digitsOf[base.fact];
  if (digits === undefined) return null;
  const behind = row.slice(from + 1);
  const until = behind.findIndex((one) => one.use !== "blank" && !DASH.test(one.text));
  const cells = (until === -1 ? behind : behind.slice(0, until)).filter(({ use }) => use === "blank");
  if (cells.length !== digits) return null;
  if (cells[0] !== cell) return "inside";
  const blanks = cells.flatMap(({ blank }) => (blank ? [blank] : []));
  return { asked: { base, more: [], group: [], sibling: [], path: [head.text] }, cells: blanks };
}

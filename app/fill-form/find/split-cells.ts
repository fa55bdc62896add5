import type { KnownValue } from "../facts/known-facts.ts";
import type { Asked, NotAsked } from "./ask-of-cell.ts";
import { askOfCell } from "./ask-of-cell.ts";
import type { Blank } from "./blanks.ts";
import type { Grid, GridCell } from "./grid.ts";

const SEPARATOR = /^(?:[-–.)(]|년|월|일)$/u;

/**
 * A number or a day whose parts have a cell each: 전화 [ ] - [ ] - [ ], 설립일 [ ] 년 [ ] 월 [ ] 일. What the first cell asks
 * for, and all of them; `inside`: another of these cells; null: no such cell.
 */
export function splitCells(
  grid: Grid,
  cell: GridCell,
): { asked: Asked; cells: readonly Blank[] } | NotAsked | "inside" | null {
  const row = grid.row(cell.row);
  const own = row.indexOf(cell);
  // A lone '년' is a blank with its unit, too.
  const isSeparator = (one: GridCell) => SEPARATOR.test(one.text.trim());
  if (isSeparator(cell)) return "inside";
  const isPart = (one: GridCell) => one.use === "blank" || isSeparator(one);
  const from = row.findLastIndex((one, at) => at < own && !isPart(one));
  const behind = row.slice(from + 1);
  const until = behind.findIndex((one) => !isPart(one));
  const parts = until === -1 ? behind : behind.slice(0, until);
  if (!parts.some(isSeparator)) return null;
  const cells = parts.filter((one) => !isSeparator(one));
  const [first] = cells;
  if (first !== cell) return "inside";
  const asked = askOfCell(grid, first, true);
  const blanks = cells.flatMap(({ blank }) => (blank ? [blank] : []));
  return "why" in asked ? asked : { asked, cells: blanks };
}

/** A number or a day in so many parts: its digits, or what stands between its dashes; null where it has other parts. */
export function partsOf(value: KnownValue, count: number): readonly string[] | null {
  if (value.is === "day")
    return count === 3 ? value.day.split("-").map((part) => String(Number(part))) : null;
  if (value.is !== "text" || !/^\d+(?:-\d+)+$/u.test(value.ko)) return null;
  const digits = value.ko.replaceAll("-", "");
  if (digits.length === count) return [...digits];
  const groups = value.ko.split("-");
  return groups.length === count ? groups : null;
}

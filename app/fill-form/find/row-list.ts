import type { KnownFacts, KnownValue } from "../facts/known-facts.ts";
import type { FormFact } from "../labels/form-facts.ts";
import type { Blank } from "./blanks.ts";
import { editOf, type Field, labelOf, placeOf } from "./field.ts";
import { formatValue, type Why } from "./format-value.ts";
import type { Grid, GridCell } from "./grid.ts";

/** A column that we know: its head, and what of an item stands under it. */
export type Column<Item> = { head: GridCell; read: (item: Item) => KnownValue | null };

export const dayOf = (written: string | undefined): KnownValue | null =>
  written === undefined ? null : { is: "day", day: written };
export const textOf = (ko: string, en = ko): KnownValue => ({ is: "text", ko, en });

/** The heads beside `first`, and those of them under which we know what stands. */
export function columnsBeside<Item>(
  grid: Grid,
  first: GridCell,
  known: readonly (readonly [RegExp, Column<Item>["read"]])[],
  plainOf: (cell: GridCell) => string,
): { heads: readonly GridCell[]; columns: readonly Column<Item>[] } {
  const heads = grid.row(first.row).filter((cell) => cell.use === "words" && cell !== first);
  const columns = heads.flatMap((head) => {
    const read = known.find(([pattern]) => pattern.test(plainOf(head)))?.[1];
    return read ? [{ head, read }] : [];
  });
  return { heads, columns };
}

/** What becomes of the cells of a list with an item a row, and what is said of the list itself. */
export type RowList = { cells: ReadonlyMap<GridCell, Field>; said: readonly Field[] };

type Filling<Item> = { fact: FormFact; items: readonly Item[]; known: KnownFacts };

/**
 * Fills a list with an item a row, in the order of the profile, from the row below its heads for as long as the cells under
 * `first` are empty. Rows that are left over stay empty and say so, and that there are too few is said of the list.
 */
export function fillRows<Item>(
  grid: Grid,
  first: GridCell,
  columns: readonly Column<Item>[],
  { fact, items, known }: Filling<Item>,
): RowList {
  const cells = new Map<GridCell, Field>();
  let rows = 0;
  for (let row = first.row + first.rows; ; row++, rows++) {
    const own = grid.at(row, first.column);
    if (own?.use !== "blank" || own.rows > 1) break;
    const item = items[rows];
    for (const { head, read } of columns) {
      const cell = grid.at(row, head.column);
      if (!cell?.blank) continue;
      const value = item === undefined ? null : read(item);
      cells.set(cell, fieldOf(head.text, cell.blank, { fact, value, isLeftOver: item === undefined, known }));
    }
  }
  const empty = { label: labelOf([first.text]), fact, place: null, edits: [], value: null } as const;
  return { cells, said: rows > 0 && items.length > rows ? [{ ...empty, why: "tooFewRows" }] : [] };
}

type Filled = { fact: FormFact; value: KnownValue | null; isLeftOver: boolean; known: KnownFacts };

function fieldOf(head: string, blank: Blank, { fact, value, isLeftOver, known }: Filled): Field {
  const base = { label: labelOf([head]), fact, place: placeOf(blank) } as const;
  const empty = (why: Why): Field => ({ ...base, edits: [], value: null, why });
  if (value === null) return empty(isLeftOver ? "leftOver" : "unknown");
  const { shape, template } = blank;
  const asked = { fact, isEnglish: false, units: [], hasUnit: false, year: null, asOf: null } as const;
  const written = formatValue(value, { ...asked, precision: "day", shape, template }, known, undefined);
  if (!written.ok) return empty(written.why);
  const source = known.facts[fact]?.source ?? { from: "profile" };
  return { ...base, edits: [editOf(base.place, written.text)], value: written.text, source };
}

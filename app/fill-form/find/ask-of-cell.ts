import { asksOf } from "../labels/form-facts.ts";
import type { Label } from "../labels/parse-label.ts";
import { isAnother, type Party, partiesIn, partiesOfHeading } from "../labels/parties.ts";
import type { Grid, GridCell } from "./grid.ts";
import { partyOf, siblingOf } from "./sibling.ts";

/** What the labels around a cell ask for. `base` names the fact, `more` say which one of it. */
export type Asked = {
  base: Label;
  more: readonly Label[];
  /** Of a group of rows, and of the pair before it in its row. */
  group: readonly Party[];
  sibling: readonly Party[];
  /** The labels as a person would read them. */
  path: readonly string[];
};
export type NotAsked = { why: "noFact" | "ambiguous" | "others"; path: readonly string[] };

const isValue = (cell: GridCell | undefined) => cell?.use === "blank" || cell?.use === "boxes";

/**
 * Reads the labels of an empty cell: left of it, above it, at the head of its row. `isSplit`: the cells that follow are parts of
 * the same value.
 */
export function askOfCell(grid: Grid, cell: GridCell, isSplit = false): Asked | NotAsked {
  const left = grid.leftOf(cell);
  const at = left.findIndex((one) => !isValue(one));
  const rowHead = left[at]?.use === "words" ? left[at] : undefined;
  const heads = headsOf(grid, cell);
  const path = [rowHead?.text, ...heads.map(({ text }) => text)].filter((text) => text !== undefined);
  const around = {
    group: [...groupOf(grid, left, at), ...overPair(grid, cell, left[at])],
    sibling: siblingOf(grid, cell, left, at),
    path,
  };
  if (rowHead === undefined) return { ...ofColumn(grid, cell, heads, path), ...around };
  const label = grid.labelOf(rowHead);
  const why = whyNot([label]);
  if (why !== null) return { why, path };
  const isMatrix = !isSplit && valuesOfRow(grid, cell, rowHead) > 1;
  const columnHeads = usable(grid, cell, heads, isMatrix);
  if (typeof columnHeads === "string") return { why: columnHeads, path };
  const outer = left.slice(at + 1).filter((one) => one.use === "words" && !isValue(grid.right(one)));
  // '대표자' beside, '성명', '연락처' above: the row says whose.
  const isPerson = label.fact === "representative" || label.fact === "contactName";
  const isWhoseRow = isApplicant(label)
    ? columnHeads.some(hasFact)
    : isPerson && columnHeads.some(({ fact }) => fact !== null && asksOf(fact) !== "company");
  if (isWhoseRow) return { ...ofRowAndColumn(grid, cell, heads, label, columnHeads, path), ...around };
  const named =
    label.fact === null
      ? (sameInOther(grid, left, at, label) ?? outer.map((one) => grid.labelOf(one)).find(hasFact))
      : label;
  if (named === undefined)
    return { ...ofRowAndColumn(grid, cell, heads, label, columnHeads, path), ...around };
  const second = columnHeads.find((one) => hasFact(one) && one.fact !== named.fact && !isApplicant(one));
  if (second && !isWhose(named, second)) return { why: "ambiguous", path };
  if (named === label) return { base: named, more: columnHeads, ...around };
  return { base: named, more: [label, ...columnHeads], ...around, path: [named.text, ...path] };
}

/** '기업명 [ ] 영문 [ ]': the second asks for the first in another language. */
function sameInOther(grid: Grid, left: readonly GridCell[], at: number, { language }: Label) {
  const before = left.slice(at + 1).find((one) => one.use === "words" && isValue(grid.right(one)));
  const label = language && before ? grid.labelOf(before) : undefined;
  return label?.fact ? label : undefined;
}

/** '재무현황(단위: 백만원)' asks nothing, and says in which unit. */
function saysSomething({ isNeutral, units }: Label): boolean {
  return !isNeutral || units.length > 0;
}

/** '신청기업' over or beside values with labels of their own says whose they are, and is no second thing that is asked. */
function isApplicant({ fact, parties }: Label): boolean {
  return fact === "name" && parties.includes("company");
}

function hasFact({ fact }: Label): boolean {
  return fact !== null;
}

/** Why labels say nothing that can be filled in; null if they do. */
function whyNot(labels: readonly Label[]): NotAsked["why"] | null {
  if (labels.some((one) => !one.isUnderstood)) return "noFact";
  if (labels.some((one) => one.isTwofold)) return "ambiguous";
  return labels.some((one) => one.isBesides || one.parties.includes("other")) ? "others" : null;
}

/** The head of the column names the fact, the one of the row says of when or of whom. */
function ofRowAndColumn(
  grid: Grid,
  cell: GridCell,
  heads: readonly GridCell[],
  label: Label,
  columnHeads: readonly Label[],
  path: readonly string[],
): Omit<Asked, "group" | "sibling"> | NotAsked {
  const base = columnHeads.find(hasFact);
  if (base === undefined) return { why: "noFact", path };
  if (!isDistinct(label) && bodyRows(grid, cell, heads[0]) !== 1) return { why: "ambiguous", path };
  return { base, more: [label, ...columnHeads.filter((one) => one !== base)], path };
}

/** The heads of its column: the nearest words above it with nothing but values between, and the words over those. */
function headsOf(grid: Grid, cell: GridCell): readonly GridCell[] {
  const above = grid.above(cell);
  const from = above.findIndex((one) => !isValue(one));
  if (from === -1) return [];
  const heads: GridCell[] = [];
  for (const one of above.slice(from)) {
    if (one.use !== "words" || grid.isFullWidth(one) || heads.length === 3) break;
    heads.push(one);
  }
  return heads;
}

/** What heads of a column say of a cell that has a label of its own. */
function usable(
  grid: Grid,
  cell: GridCell,
  heads: readonly GridCell[],
  isMatrix: boolean,
): readonly Label[] | NotAsked["why"] {
  const [nearest] = heads;
  const labels = heads.map((one) => grid.labelOf(one));
  const [label] = labels;
  if (nearest === undefined || label === undefined) return isMatrix ? "ambiguous" : [];
  if (!isMatrix) return overSingle(grid, cell, nearest, labels);
  const why = whyNot(labels);
  if (why !== null) return why === "noFact" ? "ambiguous" : why;
  if (label.isNeutral && grid.leftOf(cell)[0]?.use !== "words") return "ambiguous";
  return labels.filter(saysSomething);
}

/** What stands above a single value is as likely a value of another row as a head. */
function overSingle(
  grid: Grid,
  cell: GridCell,
  nearest: GridCell,
  labels: readonly Label[],
): readonly Label[] | NotAsked["why"] {
  const [beside] = grid.leftOf(nearest);
  const isValueItself = beside?.use === "words" && hasFact(grid.labelOf(beside));
  if (pairsOf(grid, cell.row) > 1 || isValueItself) return [];
  if (!isHeadRow(grid, nearest))
    return labels.slice(0, 1).filter(({ fact, year, language }) => fact === null && (year || language));
  return whyNot(labels) ?? labels.filter(saysSomething);
}

/** A row that only says what stands below: no values in it, and its first cell is a head itself or empty. */
function isHeadRow(grid: Grid, cell: GridCell): boolean {
  const row = grid.row(cell.row);
  const [first, ...others] = row;
  if (first === undefined || others.some(isValue)) return false;
  return first.use === "blank" || grid.labelOf(first).isNeutral || grid.labelOf(first).year !== null;
}

function pairsOf(grid: Grid, row: number): number {
  return grid.row(row).filter((one) => one.use === "words" && isValue(grid.right(one))).length;
}

/** How many values follow one another beside a label. */
function valuesOfRow(grid: Grid, cell: GridCell, rowHead: GridCell): number {
  let count = 0;
  for (let column = rowHead.column + rowHead.columns; column < grid.columns; ) {
    const next = grid.at(cell.row, column);
    if (!next || !isValue(next)) break;
    count++;
    column = next.column + next.columns;
  }
  return count;
}

/** A cell without a label beside it, under the head of its column. */
function ofColumn(
  grid: Grid,
  cell: GridCell,
  heads: readonly GridCell[],
  path: readonly string[],
): Omit<Asked, "group" | "sibling"> | NotAsked {
  const labels = heads.map((one) => grid.labelOf(one));
  const why = whyNot(labels);
  if (why !== null) return { why, path };
  const [nearest] = heads;
  if (nearest && grid.row(nearest.row).some(({ text }) => isAnother(text))) return { why: "others", path };
  const base = labels.find(({ fact }) => fact !== null);
  if (base === undefined) return { why: "noFact", path };
  // Several rows are a list of several somebodies.
  if (bodyRows(grid, cell, heads[0]) !== 1) return { why: "ambiguous", path };
  return { base, more: labels.filter((one) => one !== base), path };
}

function bodyRows(grid: Grid, cell: GridCell, head: GridCell | undefined): number {
  if (head === undefined) return 0;
  let count = 0;
  for (let row = head.row + head.rows; row < grid.rows; ) {
    const next = grid.at(row, cell.column);
    if (!next || !isValue(next)) break;
    count++;
    row = next.row + next.rows;
  }
  return count;
}

function isDistinct(label: Label): boolean {
  const { year, site, language } = label;
  return year !== null || partyOf(label).length > 0 || site !== null || language !== null;
}

/** '성명' beside, '대표자' above: one says what, the other says whose. */
function isWhose(named: Label, other: Label): boolean {
  return asksOf(named.fact ?? "name") !== "company" && partyOf(other).length > 0;
}

/** Words to the left that head several cells or other labels. */
function groupOf(grid: Grid, left: readonly GridCell[], at: number): readonly Party[] {
  if (at === -1) return [];
  const outer = left.slice(at + 1).filter((one) => one.use === "words" && !isValue(grid.right(one)));
  const parties = outer.map((one) => groupParties(grid, one));
  return parties.find((one) => one.length > 0) ?? [];
}

/** Words over a label and its blank together: '공급기업' over 기업명 [ ], beside '수요기업' over another pair. */
function overPair(grid: Grid, cell: GridCell, label: GridCell | undefined): readonly Party[] {
  if (label === undefined) return [];
  const over = grid
    .above(cell)
    .find(
      (one) =>
        one.use === "words" &&
        one.column <= label.column &&
        one.column + one.columns >= cell.column + cell.columns,
    );
  if (over === undefined || grid.isFullWidth(over)) return [];
  return partiesOfHeading(over.text, true);
}

function groupParties(grid: Grid, cell: GridCell): readonly Party[] {
  const label = grid.labelOf(cell);
  const parties = label.isUnderstood ? partyOf(label) : [];
  return parties.length > 0 ? parties : partiesIn(cell.text, true);
}

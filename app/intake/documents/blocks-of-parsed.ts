import type { IRBlock, IRCell, IRTable } from "kordoc";
import type { Block, Cell } from "#app/reading/block.ts";
import { BlockList, oneLine } from "#app/reading/block-list.ts";

/** The blocks of a document that kordoc has parsed. `hasPages`: its page numbers are those of real pages. */
export function blocksOfParsed(parsed: readonly IRBlock[], hasPages: boolean): readonly Block[] {
  const list = new BlockList();
  for (const block of parsed) {
    if (hasPages && block.pageNumber !== undefined) list.page(block.pageNumber);
    add(list, block, 1);
  }
  return list.blocks;
}

function add(list: BlockList, block: IRBlock, level: number): void {
  const lines = (block.text ?? "").split("\n");
  if (block.type === "table" && block.table) addTable(list, block.table);
  else if (block.type === "heading") list.heading(block.level ?? 1, lines.join(" "));
  else if (block.type === "list") for (const line of lines) list.item(level, line);
  else if (block.type === "paragraph") for (const line of lines) list.line(line);
  if (block.footnoteText) list.line(`* ${block.footnoteText}`);
  for (const child of block.children ?? []) add(list, child, level + 1);
}

function addTable(list: BlockList, table: IRTable): void {
  if (table.caption) list.line(table.caption);
  const parsed = table.cells.filter((row) => row.length > 0);
  // A frame around text and other tables: what stands in it is what counts.
  const only = parsed.length === 1 && parsed[0]?.length === 1 ? parsed[0][0] : undefined;
  if (only?.blocks) for (const inner of only.blocks) add(list, inner, 1);
  else list.table(rowsOf(table));
}

/** kordoc keeps a place for each covered cell; here a row holds only the cells that begin in it. */
function rowsOf({ cells, rows, cols }: IRTable): Cell[][] {
  const covered = Array.from({ length: rows }, () => new Array<boolean>(cols).fill(false));
  return cells.map((row, rowIndex) => {
    const own: Cell[] = [];
    for (const [column, cell] of row.entries()) {
      if (covered[rowIndex]?.[column]) continue;
      for (let below = rowIndex; below < Math.min(rows, rowIndex + cell.rowSpan); below++)
        covered[below]?.fill(true, column, column + cell.colSpan);
      own.push({ text: textOf(cell), columns: Math.max(1, cell.colSpan), rows: Math.max(1, cell.rowSpan) });
    }
    return own;
  });
}

function textOf(cell: IRCell): string {
  const lines = cell.text.split("\n").map(oneLine);
  return lines.filter((line) => line !== "").join("\n");
}

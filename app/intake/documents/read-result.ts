import type { Block } from "#app/reading/block.ts";

/** What became of a document. `waiting`: not fetched yet, or to be tried again. `gone`: its server has it no longer. */
export type DocumentStatus = "waiting" | "text" | "scan" | "locked" | "too_large" | "unreadable" | "gone";

/** `problem`: for the log and the page of sources, in a few plain words; null if there was none. */
export type ReadResult = { status: DocumentStatus; blocks: readonly Block[]; problem: string | null };

const MOST_BLOCKS = 20_000;
const MOST_CHARACTERS = 2_000_000;

/** A document without words is a scan; a very long one ends at 20,000 blocks or two million characters. */
export function resultOf(blocks: readonly Block[]): ReadResult {
  const kept: Block[] = [];
  let left = MOST_CHARACTERS;
  for (const block of blocks) {
    left -= lengthOf(block);
    if (left < 0 || kept.length === MOST_BLOCKS) break;
    kept.push(block);
  }
  if (kept.length === 0 && blocks.length === 0) return { status: "scan", blocks: [], problem: null };
  const isCut = kept.length < blocks.length;
  return { status: "text", blocks: kept, problem: isCut ? "the text is longer than what is kept" : null };
}

export function failure(status: DocumentStatus, problem: string): ReadResult {
  return { status, blocks: [], problem };
}

function lengthOf(block: Block): number {
  if (block.kind !== "table") return block.text.length;
  return block.rows.reduce((sum, row) => sum + row.reduce((part, cell) => part + cell.text.length, 0), 0);
}

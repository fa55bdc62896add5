/*
 * A form as its program wrote it: lines and tables, each line with its place in the XML, so that a value can be put there and
 * everything else stays as it is.
 */

/** Words of a line, and where they stand in the XML of its part. */
export type Piece = {
  /** Of the line's text. */
  at: number;
  text: string;
  start: number;
  end: number;
  /** The end of the tag that opens its text, where that tag does not say that blanks count. */
  unspaced?: number;
};

/** Where words go in a line that has none: instead of this part of the XML, between these two. */
export type Place = { start: number; end: number; before: string; after: string };

/**
 * A box that the program draws by itself: ticking its sign at `at` means writing this. `sign`: what is then shown in the text;
 * null where the sign is no text of the file.
 */
export type Switch = Place & { at: number; sign: string | null };

export type Line = {
  kind: "line";
  /** Unique in its document. */
  id: number;
  text: string;
  /** From and to in `text`: words that ask to be replaced. */
  hints: readonly (readonly [from: number, to: number])[];
  pieces: readonly Piece[];
  place: Place;
  switches: readonly Switch[];
  /** What becomes false with new words: the program's own note where each of its lines breaks; that a hint is shown. */
  dropped: readonly (readonly [start: number, end: number])[];
};

export type FormCell = {
  row: number;
  column: number;
  rows: number;
  columns: number;
  blocks: readonly FormBlock[];
};

export type FormTable = { kind: "table"; rows: number; columns: number; cells: readonly FormCell[] };
export type FormBlock = Line | FormTable;

export type FormType = "hwpx" | "docx";

/** One part of the file with words in it. */
export type FormPart = { name: string; xml: string; blocks: readonly FormBlock[]; lines: readonly Line[] };

export type FormDocument = { type: FormType; parts: readonly FormPart[] };

/** Other words for a stretch of a line. */
export type Edit = { line: number; from: number; to: number; text: string };

/** The text of a block, its cells side by side. */
export function textOf(block: FormBlock): string {
  return block.kind === "line" ? block.text : block.cells.map(cellText).join(" ");
}

/** The lines of a cell that have words. */
export function cellText(cell: FormCell): string {
  return cell.blocks
    .map((block) => textOf(block).trim())
    .filter((text) => text !== "")
    .join("\n");
}

/** The lines that stand directly in a cell. */
export function linesIn(blocks: readonly FormBlock[]): readonly Line[] {
  return blocks.filter((block): block is Line => block.kind === "line");
}

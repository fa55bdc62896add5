import type { Block } from "./block.ts";

/** A line of a document: a block, or a row of a table. */
export type PrintedLine = {
  kind: "heading" | "item" | "row" | "paragraph";
  /** How deep an item stands in its list; 0 for other lines. */
  level: number;
  text: string;
  /** The text without white space, in which is searched. */
  compact: string;
};
export type Printed = { name: string; lines: readonly PrintedLine[] };

/** Documents as lines that can be searched many times. */
export function printedLines(documents: readonly { name: string; blocks: readonly Block[] }[]): Printed[] {
  return documents.map(({ name, blocks }) => ({ name, lines: blocks.flatMap(linesOf) }));
}

/** Where a quote stands: in which document and line, and from which letter to which. */
export type QuotePlace = { document: number; line: number; from: number; to: number };

/**
 * Finds a quote again in what a notice prints, first in the document that it is said to be from. White space counts for
 * nothing, as it does for readers. Null where the words are not found.
 */
export function findQuote(documents: readonly Printed[], cite: string, source: string): QuotePlace | null {
  const wanted = compact(cite);
  if (wanted === "") return null;
  const order = documents
    .map(({ name }, document) => ({ name, document }))
    .toSorted((one, other) => Number(other.name === source) - Number(one.name === source));
  for (const { document } of order) {
    const lines = documents[document]?.lines ?? [];
    const line = lines.findIndex((one) => one.compact.includes(wanted));
    const found = lines[line];
    if (found)
      return { document, line, ...stretchOf(found.text, found.compact.indexOf(wanted), wanted.length) };
  }
  return null;
}

/** Where in a line a stretch is that is counted without white space. */
function stretchOf(text: string, from: number, length: number): { from: number; to: number } {
  let seen = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/\S/gu)) {
    if (seen === from) start = index;
    seen += sign.length;
    if (seen >= from + length) return { from: start, to: index + sign.length };
  }
  return { from: start, to: text.length };
}

function linesOf(block: Block): PrintedLine[] {
  const line = (kind: PrintedLine["kind"], level: number, words: string): PrintedLine[] => {
    const text = words.replace(/\s+/gu, " ").trim();
    return text === "" ? [] : [{ kind, level, text, compact: compact(text) }];
  };
  if (block.kind === "table")
    return block.rows.flatMap((row) => {
      const cells = row.map(({ text }) => text).filter((text) => text.trim() !== "");
      return line("row", 0, cells.join(" │ "));
    });
  if (block.kind === "item") return line("item", block.level, `${block.marker} ${block.text}`);
  return line(block.kind, 0, block.text);
}

const compact = (text: string): string => text.replace(/\s+/gu, "");

import type { Block } from "#app/reading/block.ts";

/** The words of a notice around what was quoted of it. */
export type Excerpt = {
  /** The name of the document, as rules store it. */
  document: string;
  before: string | null;
  /** The line with the quote: what stands before it, the quote itself as printed, and what follows. */
  line: readonly [string, string, string];
  after: string | null;
};

type Printed = { name: string; lines: readonly { text: string; compact: string }[] };

/** Documents as lines that can be searched many times: each block a line, of a table each row. */
export function printedLines(documents: readonly { name: string; blocks: readonly Block[] }[]): Printed[] {
  return documents.map(({ name, blocks }) => ({
    name,
    lines: blocks
      .flatMap(textsOf)
      .map((text) => text.replace(/\s+/gu, " ").trim())
      .filter((text) => text !== "")
      .map((text) => ({ text, compact: compact(text) })),
  }));
}

/**
 * Finds a quote again in what a notice prints, first in the document that it is said to be from. White space counts for
 * nothing, as it does for readers. Null where the words are not found.
 */
export function findQuote(documents: readonly Printed[], cite: string, source: string): Excerpt | null {
  const wanted = compact(cite);
  if (wanted === "") return null;
  const ordered = documents.toSorted((a, b) => Number(b.name === source) - Number(a.name === source));
  for (const { name, lines } of ordered) {
    const at = lines.findIndex((one) => one.compact.includes(wanted));
    const line = lines[at];
    if (line === undefined) continue;
    return {
      document: name,
      before: shortened(lines[at - 1]?.text),
      line: cut(line.text, line.compact.indexOf(wanted), wanted.length),
      after: shortened(lines[at + 1]?.text),
    };
  }
  return null;
}

function textsOf(block: Block): string[] {
  if (block.kind === "table")
    return block.rows.map((row) =>
      row
        .map(({ text }) => text)
        .filter((text) => text.trim() !== "")
        .join(" │ "),
    );
  return [block.kind === "item" ? `${block.marker} ${block.text}` : block.text];
}

const compact = (text: string): string => text.replace(/\s+/gu, "");

/** Cuts a line at a stretch of it that is counted without white space. */
function cut(text: string, from: number, length: number): [string, string, string] {
  const places = [...text.matchAll(/\S/gu)].map(({ 0: sign, index }) => ({ sign, index }));
  let seen = 0;
  let start = 0;
  let end = text.length;
  for (const { sign, index } of places) {
    if (seen === from) start = index;
    seen += sign.length;
    if (seen >= from + length) {
      end = index + sign.length;
      break;
    }
  }
  return [ending(text.slice(0, start)), text.slice(start, end), beginning(text.slice(end))];
}

/** Of the line around it so much is shown. */
const AROUND = 160;

const beginning = (text: string) => (text.length <= AROUND ? text : `${text.slice(0, AROUND)}…`);
const ending = (text: string) => (text.length <= AROUND ? text : `…${text.slice(-AROUND)}`);
const shortened = (text: string | undefined) => (text === undefined ? null : beginning(text));

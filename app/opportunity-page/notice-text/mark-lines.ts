import type { Block } from "#app/reading/block.ts";
import { findQuote, type PrintedLine, printedLines } from "#app/reading/find-quote.ts";

/** Words of a line; `mark` is the number of what was read there. */
export type Piece = { text: string; mark: number | null };
export type MarkedLine = Pick<PrintedLine, "kind" | "level"> & { pieces: readonly Piece[] };
export type Quote = { number: number; cite: string; source: string };

type Stretch = { from: number; to: number; number: number };

/** Documents as lines with quoted words marked where they stand, and the numbers of quotes that are found nowhere. */
export function markLines(
  documents: readonly { name: string; blocks: readonly Block[] }[],
  quotes: readonly Quote[],
): { documents: { name: string; lines: MarkedLine[] }[]; missing: ReadonlySet<number> } {
  const printed = printedLines(documents);
  const stretches = new Map<string, Stretch[]>();
  const missing = new Set<number>();
  for (const { number, cite, source } of quotes) {
    const place = findQuote(printed, cite, source);
    if (place === null) {
      missing.add(number);
      continue;
    }
    const key = `${place.document} ${place.line}`;
    stretches.set(key, [...(stretches.get(key) ?? []), { ...place, number }]);
  }
  return {
    documents: printed.map(({ name, lines }, document) => ({
      name,
      lines: lines.map(({ kind, level, text }, line) => ({
        kind,
        level,
        pieces: cut(text, stretches.get(`${document} ${line}`) ?? []),
      })),
    })),
    missing,
  };
}

/** A line in pieces. Of marks that overlap the first keeps its words, and the other what is left of its own, if only its place. */
function cut(text: string, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, number } of stretches.toSorted((one, other) => one.from - other.from)) {
    const start = Math.max(from, at);
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, Math.max(start, to)), mark: number });
    at = Math.max(start, to);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}

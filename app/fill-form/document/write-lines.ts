import { switchAt } from "./drawn-boxes.ts";
import type { Edit, FormPart, FormType, Line, Piece } from "./form-document.ts";

type Splice = { start: number; end: number; text: string };

/** The XML of a part with other words in some of its lines; outside of these lines not a letter changes. */
export function writeLines({ xml, lines }: FormPart, edits: readonly Edit[], type: FormType): string {
  const splices: Splice[] = [];
  for (const line of lines) {
    const own = edits.filter((edit) => edit.line === line.id);
    if (own.length > 0) splices.push(...splicesOf(line, own, type));
  }
  splices.sort((one, other) => one.start - other.start || one.end - other.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of splices) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  return [...parts, xml.slice(at)].join("");
}

function splicesOf(line: Line, edits: readonly Edit[], type: FormType): Splice[] {
  const splices: Splice[] = line.dropped.map(([start, end]) => ({ start, end, text: "" }));
  for (const { start, end, before, after, at } of line.switches)
    if (edits.some(({ from, to }) => from <= at && at < to))
      splices.push({ start, end, text: before + after });
  const written = new Map<Piece, string>();
  // A box without text of its own is ticked by its switch alone.
  const inText = edits.filter(({ from }) => switchAt(line.switches, from)?.sign !== null);
  // From the end, so that places further to the front stay what they are.
  for (const edit of inText.sort((one, other) => other.from - one.from))
    if (line.pieces.length > 0) writeInto(line.pieces, edit, written);
    else {
      const { start, end, before, after } = line.place;
      splices.push({ start, end, text: before + escaped(edit.text, type) + after });
    }
  for (const [piece, text] of written) {
    splices.push({ start: piece.start, end: piece.end, text: escaped(text, type) });
    if (piece.unspaced !== undefined && text !== text.trim())
      splices.push({
        start: piece.unspaced - 1,
        end: piece.unspaced - 1,
        text: ' xml:space="preserve"',
      });
  }
  return splices;
}

/** The first piece that an edit touches takes its words, the others give up theirs. */
function writeInto(pieces: readonly Piece[], edit: Edit, written: Map<Piece, string>): void {
  const touched = pieces.filter(({ at, text }) => at < edit.to && at + text.length > edit.from);
  const first = touched[0] ?? pieces.findLast(({ at }) => at <= edit.from) ?? pieces[0];
  if (first === undefined) return;
  for (const piece of touched.length > 0 ? touched : [first]) {
    const now = written.get(piece) ?? piece.text;
    const from = Math.min(Math.max(edit.from - piece.at, 0), piece.text.length);
    const to = Math.max(from, Math.min(edit.to - piece.at, piece.text.length));
    written.set(piece, now.slice(0, from) + (piece === first ? edit.text : "") + now.slice(to));
  }
}

function escaped(text: string, type: FormType): string {
  const plain = text
    // What XML cannot hold at all.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  const breaks = type === "docx" ? '</w:t><w:br/><w:t xml:space="preserve">' : "<hp:lineBreak/>";
  return plain.replaceAll(/\r?\n/gu, breaks);
}

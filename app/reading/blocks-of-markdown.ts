import type { Block, Cell } from "./block.ts";
import { BlockList, oneLine } from "./block-list.ts";

const HEADING = /^(#{1,6})\s+(.*)$/u;
const IMAGE = /!\[[^\]]*\]\((?:<[^>]*>|[^)]*)\)/gu;
const RULE_BELOW_HEAD = /^\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?$/u;
const LINE_BREAK = /<br\s*\/?>/giu;
// Before a list sign, '- ' is the bullet of whoever turned the document into Markdown.
const FOREIGN_BULLET =
  /^[-+]\s+(?=[^\s\p{L}\p{N}"'“”‘’(「『｢[{<~`]|\d{1,2}[.)]|\(\d{1,2}\)|[ㅇo가나다]\.?\s)/u;
const STRONG = /(^|[\s(])\*\*(?=\S)([^*]+?)(?<=\S)\*\*(?=$|[\s).,:])/gu;
const NO_TEXT = /^(?:-{3,}|\*{3,}|_{3,}|```.*)$/u;
const PAGE_COMMENT = /^<!--\s*(?:page|쪽)\s*(\d+)\s*-->$/iu;

/**
 * The blocks of a text that somebody else has turned into Markdown: `#` headings, list signs, pipe tables, pages ('- 3 -' at the
 * foot, a form feed, `<!-- page 3 -->`). Its headings and levels are guesses of that program, so the signs of the notice itself
 * count for more. An empty cell may be part of a merged one: Markdown does not say. A heading keeps its number.
 */
export function blocksOfMarkdown(text: string): readonly Block[] {
  const list = new BlockList();
  let page = 1;
  for (const [index, sheet] of text.split("\f").entries()) {
    if (index > 0) list.page(++page);
    addSheet(list, sheet.split(/\r\n?|\n/u));
  }
  return list.blocks;
}

function addSheet(list: BlockList, lines: readonly string[]): void {
  for (let at = 0; at < lines.length; at++) {
    const line = clean(lines[at] ?? "");
    const comment = PAGE_COMMENT.exec(line);
    const heading = HEADING.exec(line);
    if (comment) list.page(Number(comment[1]));
    else if (heading) list.heading(heading[1]?.length ?? 1, heading[2] ?? "");
    else if (line.startsWith("|") || opensTable(line, lines[at + 1])) {
      const end = endOfTable(lines, at);
      addTable(list, lines.slice(at, end).map(clean));
      at = end - 1;
    } else if (!NO_TEXT.test(line)) addLines(list, line);
  }
}

/** The rest of a cell that a smaller table cuts open, with that table's head at its end. */
function opensTable(line: string, next: string | undefined): boolean {
  return line.endsWith("|") && line.includes("<br>") && RULE_BELOW_HEAD.test((next ?? "").trim());
}

function clean(line: string): string {
  return line.replace(IMAGE, "").replace(STRONG, "$1$2").trim();
}

function addLines(list: BlockList, line: string): void {
  for (const part of line.split(LINE_BREAK))
    list.line(
      part
        .replace(/^\||\|$/gu, "")
        .trim()
        .replace(FOREIGN_BULLET, ""),
    );
}

/** The line after the last one of the table: a second rule opens another table, whose head is the line before. */
function endOfTable(lines: readonly string[], start: number): number {
  let end = start + 1;
  let hasRule = false;
  while (end < lines.length && (lines[end] ?? "").trim().startsWith("|")) {
    if (RULE_BELOW_HEAD.test((lines[end] ?? "").trim())) {
      if (hasRule) return Math.max(end - 1, start + 1);
      hasRule = true;
    }
    end++;
  }
  return end;
}

function addTable(list: BlockList, lines: readonly string[]): void {
  const rule = lines.find((line) => RULE_BELOW_HEAD.test(line));
  const rows = lines.filter((line) => !RULE_BELOW_HEAD.test(line));
  const columns = rule === undefined ? 0 : cellsOf(rule).length;
  // A frame around text, perhaps cut open by a smaller table inside of it.
  if (columns === 1) list.table(rows.map((row) => [cell(row.replaceAll("|", "<br>"))]));
  else if (columns === 0 && rows.length === 1) addLines(list, rows[0] ?? "");
  else {
    const [head = [], ...others] = rows.map(cellsOf);
    const isCut = columns > 0 && head.length > columns && head.join("").includes("<br>");
    if (isCut) addLines(list, head.splice(0, head.length - columns).join("<br>"));
    list.table([head, ...others].map((row) => row.map(cell)));
  }
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\|/u, "")
    .replace(/\|$/u, "")
    .split(/(?<!\\)\|/u);
}

function cell(text: string): Cell {
  const lines = text.replaceAll("\\|", "|").split(LINE_BREAK);
  const filled = lines.map(oneLine).filter((line) => line !== "");
  return { text: filled.join("\n"), columns: 1, rows: 1 };
}

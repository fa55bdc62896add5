import { Parser } from "htmlparser2";
import type { Block, Cell } from "./block.ts";
import { BlockList, oneLine } from "./block-list.ts";

// What ends a line. All other elements stand inside of one.
const breaking = new Set(
  "address article aside blockquote body br dd details div dl dt fieldset figure footer form header hr li main nav ol option p pre section summary tr ul".split(
    " ",
  ),
);
const unread = new Set(
  "head iframe math noscript object script select style svg template textarea title".split(" "),
);
const MOST_SPANNED = 1000;
// Deeper ones are no tables that anybody could see; their words stay.
const DEEPEST_TABLE = 6;

type OpenTable = { rows: Cell[][]; cell: { columns: number; rows: number; text: string } | null };

/**
 * The blocks of HTML as portals print it, well-formed or not. Tables with one column, and tables around other tables, are frames:
 * their lines are read as such. Scripts, styles and forms' choices are no text.
 */
export function blocksOfHtml(html: string): readonly Block[] {
  const reader = new HtmlReader();
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return reader.blocks();
}

class HtmlReader {
  readonly #list = new BlockList();
  readonly #tables: OpenTable[] = [];
  #line = "";
  #heading = 0;
  #depth = 0;
  #isItem = false;
  #unread = 0;
  #tooDeep = 0;

  blocks(): readonly Block[] {
    this.#tooDeep = 0;
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
    return this.#list.blocks;
  }

  ontext(text: string): void {
    if (this.#unread > 0) return;
    const cell = this.#tables.at(-1)?.cell;
    const words = text.replace(/\s+/gu, " ");
    if (cell) cell.text += words;
    else this.#line += words;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (unread.has(name)) this.#unread++;
    if (this.#unread > 0) return;
    if (name === "table") this.#beginTable();
    else if (name === "tr") this.#beginRow();
    else if (name === "td" || name === "th") this.#beginCell(attributes);
    else if (/^h[1-6]$/u.test(name)) {
      this.#break();
      this.#heading = Number(name[1]);
    } else if (breaking.has(name)) this.#break();
    if (name === "ul" || name === "ol") this.#depth++;
    if (name === "li") this.#isItem = true;
  }

  onclosetag(name: string): void {
    if (unread.has(name)) this.#unread = Math.max(0, this.#unread - 1);
    if (this.#unread > 0) return;
    if (name === "table") this.#endTable();
    else if (/^h[1-6]$/u.test(name) || breaking.has(name)) this.#break();
    if (name === "ul" || name === "ol") this.#depth = Math.max(0, this.#depth - 1);
    if (/^h[1-6]$/u.test(name)) this.#heading = 0;
  }

  #break(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += "\n";
    else this.#endLine();
  }

  #endLine(): void {
    const line = oneLine(this.#line);
    this.#line = "";
    if (line === "") return;
    if (this.#heading > 0) this.#list.heading(this.#heading, line);
    else if (this.#isItem) this.#list.item(Math.max(1, this.#depth), line);
    else this.#list.line(line);
    this.#isItem = false;
  }

  #beginTable(): void {
    this.#break();
    if (this.#tables.length >= DEEPEST_TABLE) this.#tooDeep++;
    else this.#tables.push({ rows: [], cell: null });
  }

  #beginRow(): void {
    const table = this.#tables.at(-1);
    if (this.#tooDeep > 0) this.#break();
    else if (table) {
      table.cell = null;
      table.rows.push([]);
    } else this.#endLine();
  }

  #beginCell({ colspan, rowspan }: Record<string, string>): void {
    const table = this.#tables.at(-1);
    if (!table || this.#tooDeep > 0) {
      this.#break();
      return;
    }
    if (table.rows.length === 0) table.rows.push([]);
    const cell = { columns: spanOf(colspan), rows: spanOf(rowspan), text: "" };
    table.rows.at(-1)?.push(cell);
    table.cell = cell;
  }

  #endTable(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const table = this.#tables.pop();
    if (!table) return;
    const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, text: linesOf(cell.text) })));
    const around = this.#tables.at(-1);
    // A table inside of a cell gives its words to the cell: one row a line.
    if (around?.cell)
      around.cell.text += `\n${rows.map((row) => row.map((cell) => cell.text).join(" ")).join("\n")}\n`;
    else if (!around) this.#list.table(rows);
  }
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? "1", 10);
  return span >= 1 ? Math.min(span, MOST_SPANNED) : 1;
}

function linesOf(text: string): string {
  return text
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "")
    .join("\n");
}

import { Parser } from "htmlparser2";
import yauzl from "yauzl";
import type { Block, Cell } from "#app/reading/block.ts";
import { BlockList, oneLine } from "#app/reading/block-list.ts";

/*
 * The second reader of HWPX, DOCX and XLSX: all three are a ZIP of XML files with paragraphs, rows and cells. It knows words,
 * tables and nothing else, and needs no document type, so entities of an XML bomb are never expanded.
 */

const MOST_BYTES = 64 * 1024 * 1024;
const PARTS =
  /^(?:Contents\/section\d+\.xml|word\/document\.xml|xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml)$/u;

/** The size of everything in a ZIP as its directory claims, in bytes; null if it is none. */
export async function claimedSize(bytes: Buffer): Promise<number | null> {
  try {
    const zip = await yauzl.fromBufferPromise(bytes);
    let size = 0;
    for await (const entry of zip.eachEntry()) size += entry.uncompressedSize;
    return size;
  } catch {
    return null;
  }
}

/** Reads what kordoc could not. @throws if it is no such document, or unpacks to more than 64 MB */
export async function readPacked(bytes: Buffer): Promise<readonly Block[]> {
  const parts = await unpack(bytes);
  if (parts.size === 0) throw new Error("no part with text");
  const list = new BlockList();
  const shared = parts.get("xl/sharedStrings.xml");
  const strings = shared === undefined ? [] : sharedStrings(shared);
  for (const name of [...parts.keys()].sort(byNumber))
    if (name !== "xl/sharedStrings.xml") readXml(parts.get(name) ?? "", list, strings);
  return list.blocks;
}

async function unpack(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await yauzl.fromBufferPromise(bytes);
  let left = MOST_BYTES;
  for await (const entry of zip.eachEntry()) {
    if (!PARTS.test(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      left -= chunk.length;
      if (left < 0) throw new RangeError("unpacks to too much");
      chunks.push(chunk);
    }
    parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
  }
  return parts;
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  parse(xml, {
    open: (name) => {
      if (name === "si") strings.push("");
      isText = name === "t";
    },
    text: (text) => {
      if (isText && strings.length > 0) strings[strings.length - 1] += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
    },
  });
  return strings;
}

type Table = { rows: Cell[][]; cell: Cell | null };

function readXml(xml: string, list: BlockList, strings: readonly string[]): void {
  const reader = new PartReader(list, strings);
  parse(xml, reader);
  reader.finish();
}

class PartReader {
  readonly #list: BlockList;
  readonly #strings: readonly string[];
  readonly #tables: Table[] = [];
  #line = "";
  #isText = false;
  #isShared = false;

  constructor(list: BlockList, strings: readonly string[]) {
    this.#list = list;
    this.#strings = strings;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#isText = name === "t" || name === "v";
    if (name === "tbl" || name === "sheetData") {
      this.#endLine();
      this.#tables.push({ rows: [], cell: null });
    } else if (name === "br" || name === "lineBreak") this.#endLine();
    else if (name === "tab") this.#line += " ";
    else this.#openCell(name, attributes);
  }

  text(words: string): void {
    if (this.#isText) this.#line += this.#isShared ? (this.#strings[Number(words)] ?? "") : words;
  }

  close(name: string): void {
    this.#isText = false;
    if (name === "p") this.#endLine();
    else if (name === "tc" || name === "c") {
      this.#endLine();
      this.#isShared = false;
      const table = this.#tables.at(-1);
      if (table) table.cell = null;
    } else if (name === "tbl" || name === "sheetData") this.#endTable();
  }

  finish(): void {
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
  }

  #openCell(name: string, attributes: Record<string, string>): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === "tr" || name === "row") table.rows.push([]);
    else if (name === "tc" || name === "c") {
      table.cell = { text: "", columns: 1, rows: 1 };
      table.rows.at(-1)?.push(table.cell);
      this.#isShared = attributes.t === "s";
    } else if (table.cell && name === "cellSpan") {
      table.cell.columns = spanOf(attributes.colSpan);
      table.cell.rows = spanOf(attributes.rowSpan);
    } else if (table.cell && name === "gridSpan") table.cell.columns = spanOf(attributes["w:val"]);
  }

  #endLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text = `${cell.text}\n${oneLine(this.#line)}`.trim();
    else this.#list.line(this.#line);
    this.#line = "";
  }

  #endTable(): void {
    const rows = this.#tables.pop()?.rows ?? [];
    const around = this.#tables.at(-1)?.cell;
    if (around) around.text += `\n${rows.map((row) => row.map((cell) => cell.text).join(" ")).join("\n")}`;
    else this.#list.table(rows);
  }
}

function spanOf(attribute: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(attribute ?? "1", 10) || 1, 1), 1000);
}

type Handler = {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
};

function parse(xml: string, handler: Handler): void {
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open(local(name), attributes),
      ontext: (text) => handler.text(text),
      onclosetag: (name) => handler.close(local(name)),
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

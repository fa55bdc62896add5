import { Parser } from "htmlparser2";
import { controlSwitch, type DrawnBox, fieldBox, hangulBox, signOf } from "./drawn-boxes.ts";
import type { FormBlock, FormPart, FormType, Line, Piece, Place } from "./form-document.ts";
import { OpenTables } from "./open-tables.ts";

/*
 * Reads WordprocessingML and the sections of HWPX, whose names for paragraph, run, text, row and cell are nearly the same,
 * and keeps where each stands. It needs no document type, so entities of an XML bomb are never expanded.
 */

type Attributes = Record<string, string>;
type DraftLine = {
  line: Line & {
    text: string;
    hints: [number, number][];
    pieces: Piece[];
    switches: Line["switches"][number][];
  };
  dropped: [number, number][];
  name: string;
  /** The best place so far; the smaller the rank, the better. */
  rank: number;
  /** How its words look: the properties of its last run, or those of the paragraph's own mark. */
  look: string;
  hintFrom: number | null;
};
type Element = { name: string; start: number; open: number };

const signs: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  lineBreak: "\n",
  fwSpace: " ",
  nbSpace: " ",
};

/** Properties, what another reader would see instead, and instructions: nothing of this is the text. */
const skipped = new Set([
  "pPr",
  "Fallback",
  "sectPr",
  "secPr",
  "instrText",
  "tblPr",
  "parameters",
  "numbering",
]);

/** @param firstLine the number of its first line */
export function readXml(
  xml: string,
  { name, type, firstLine }: { name: string; type: FormType; firstLine: number },
): FormPart {
  const reader = new Reader(xml, type, firstLine);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes, parser.startIndex, parser.endIndex + 1),
      ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
      onclosetag: (tag) => reader.close(tag, parser.startIndex, parser.endIndex + 1),
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return { name, xml, blocks: reader.blocks, lines: reader.lines };
}

class Reader {
  readonly blocks: FormBlock[] = [];
  readonly lines: Line[] = [];
  readonly #xml: string;
  readonly #type: FormType;
  readonly #firstLine: number;
  readonly #elements: Element[] = [];
  readonly #open: DraftLine[] = [];
  readonly #tables = new OpenTables();
  #skipping = 0;
  #inText: Element | null = null;
  #hasText = false;
  #runHasText = false;
  #isPlaceholder = false;
  #placeholderTag: [number, number] | null = null;
  #control: { place: Place; sign: string } | null = null;

  constructor(xml: string, type: FormType, firstLine: number) {
    this.#xml = xml;
    this.#type = type;
    this.#firstLine = firstLine;
  }

  open(tag: string, attributes: Attributes, start: number, end: number): void {
    const name = local(tag);
    this.#elements.push({ name, start, open: end });
    if (skipped.has(name)) this.#skipping++;
    else if (this.#skipping === 0) this.#opened(name, tag, attributes, start, end);
  }

  #opened(name: string, tag: string, attributes: Attributes, start: number, end: number): void {
    if (name === "p") this.#beginLine(tag, start, end);
    else if (name === "tbl") this.#tables.beginTable(this.blocks);
    else if (name === "t") {
      this.#inText = { name, start, open: end };
      this.#hasText = false;
      this.#runHasText = true;
    } else if (name === "run" || name === "r") this.#runHasText = false;
    else if (Object.hasOwn(signs, name)) this.#addSign(signs[name] ?? "");
    else if (!this.#readHint(name, tag, attributes, start, end)) this.#tables.open(name, attributes);
  }

  /** What says that the words to come ask to be replaced, or that a box is drawn by the program. */
  #readHint(name: string, tag: string, attributes: Attributes, start: number, end: number): boolean {
    const line = this.#open.at(-1);
    if (name === "fieldBegin" && attributes.type === "CLICK_HERE" && line)
      line.hintFrom = line.line.text.length;
    else if (name === "fieldEnd" && line) this.#endHint(line);
    else if (name === "showingPlcHdr") {
      this.#isPlaceholder = true;
      this.#placeholderTag = [start, end];
    } else if (name === "checked" && tag.startsWith("w14:"))
      this.#control = { place: controlSwitch(this.#xml, start, end), sign: signOf(undefined) };
    else if (name === "checkedState" && this.#control) this.#control.sign = signOf(attributes["w14:val"]);
    else if (name === "checkBtn" || name === "radioBtn")
      this.#draw(hangulBox(this.#xml, attributes, start, end));
    else return false;
    return true;
  }

  /** A box without text of its own: its sign stands in the line all the same. */
  #draw({ words, ticked }: DrawnBox): void {
    const line = this.#open.at(-1)?.line;
    if (!line) return;
    if (ticked) line.switches.push({ ...ticked, at: line.text.length, sign: null });
    line.text += words;
  }

  text(words: string, start: number, end: number): void {
    const line = this.#open.at(-1);
    if (!this.#inText || this.#skipping > 0 || !line) return;
    this.#hasText = true;
    const { text, pieces, switches, hints } = line.line;
    const tag = this.#xml.slice(this.#inText.start, this.#inText.open);
    const unspaced =
      this.#type === "docx" && !tag.includes("xml:space") ? { unspaced: this.#inText.open } : {};
    pieces.push({ at: text.length, text: words, start, end, ...unspaced });
    if (this.#control) {
      switches.push({ ...this.#control.place, at: text.length, sign: this.#control.sign });
      this.#control = null;
    }
    if (this.#isPlaceholder) {
      hints.push([text.length, text.length + words.length]);
      if (this.#placeholderTag) line.dropped.push(this.#placeholderTag);
      this.#placeholderTag = null;
    }
    line.line.text += words;
  }

  close(tag: string, start: number, end: number): void {
    const name = local(tag);
    const element = this.#elements.pop();
    if (skipped.has(name)) {
      this.#skipping--;
      if (name === "pPr" && element && this.#skipping === 0) this.#readMark(element.start, end);
      return;
    }
    if (this.#skipping > 0 || !element) return;
    const isEmpty = element.start === start;
    if (name === "t") this.#closeText(element, tag, start, isEmpty);
    else if (name === "run" || name === "r") this.#closeRun(element, tag, start, isEmpty);
    else if (name === "rPr") this.#keepLook(this.#xml.slice(element.start, end));
    else if (name === "linesegarray") this.#open.at(-1)?.dropped.push([element.start, end]);
    else if (name === "sdt") this.#isPlaceholder = false;
    else if (name === "checkBox")
      this.#draw(fieldBox(this.#xml.slice(element.open, start), element.open, start));
    else if (name === "p") this.#endLine(element, start, isEmpty);
    else this.#tables.close(name);
  }

  #beginLine(tag: string, start: number, end: number): void {
    const line = {
      kind: "line" as const,
      id: this.#firstLine + this.lines.length,
      text: "",
      hints: [],
      pieces: [],
      place: { start, end, before: "", after: "" },
      switches: [],
      dropped: [] as [number, number][],
    };
    this.lines.push(line);
    (this.#tables.blocks ?? this.blocks).push(line);
    this.#open.push({ line, dropped: line.dropped, name: tag, rank: 9, look: "", hintFrom: null });
  }

  #addSign(sign: string): void {
    const line = this.#open.at(-1);
    if (line && this.#elements.some(({ name }) => name === "run" || name === "r")) line.line.text += sign;
  }

  #endHint(line: DraftLine): void {
    if (line.hintFrom !== null && line.hintFrom < line.line.text.length)
      line.line.hints.push([line.hintFrom, line.line.text.length]);
    line.hintFrom = null;
  }

  #closeText(element: Element, tag: string, start: number, isEmpty: boolean): void {
    this.#inText = null;
    if (this.#hasText || this.#type === "docx") return;
    if (isEmpty) this.#offer(0, { start, end: element.open, before: `<${tag}>`, after: `</${tag}>` });
    else if (start === element.open) this.#offer(0, { start, end: start, before: "", after: "" });
  }

  #closeRun(element: Element, tag: string, start: number, isEmpty: boolean): void {
    if (this.#runHasText || this.#type === "docx") return;
    const text = tag.replace(/[^:]+$/u, "t");
    const [before, after] = [`<${text}>`, `</${text}>`];
    if (!isEmpty) {
      this.#offer(1, { start, end: start, before, after });
      return;
    }
    const opened = this.#xml.slice(element.start, element.open).replace(/\s*\/>$/u, ">");
    this.#offer(1, { start, end: element.open, before: opened + before, after: `${after}</${tag}>` });
  }

  #endLine(element: Element, start: number, isEmpty: boolean): void {
    const draft = this.#open.pop();
    if (!draft || draft.rank < 9) return;
    const prefix = draft.name.replace(/[^:]+$/u, "");
    const [before, after] =
      this.#type === "docx"
        ? [`<${prefix}r>${draft.look}<${prefix}t xml:space="preserve">`, `</${prefix}t></${prefix}r>`]
        : [`<${prefix}run charPrIDRef="0"><${prefix}t>`, `</${prefix}t></${prefix}run>`];
    if (!isEmpty) {
      draft.line.place = { start, end: start, before, after };
      return;
    }
    const opened = this.#xml.slice(element.start, element.open).replace(/\s*\/>$/u, ">");
    draft.line.place = {
      start,
      end: element.open,
      before: opened + before,
      after: `${after}</${draft.name}>`,
    };
  }

  #offer(rank: number, place: Place): void {
    const draft = this.#open.at(-1);
    if (!draft || rank >= draft.rank) return;
    draft.rank = rank;
    draft.line.place = place;
  }

  #keepLook(look: string): void {
    const line = this.#open.at(-1);
    // Of a run: the mark of a revision is not how words look.
    if (line && this.#type === "docx" && !look.includes("rPrChange")) line.look = look;
  }

  #readMark(start: number, end: number): void {
    const mark = /<(?:\w+:)?rPr>.*<\/(?:\w+:)?rPr>/su.exec(this.#xml.slice(start, end))?.[0] ?? "";
    if (!/<\w+:(?:ins|del|rPrChange)\b/u.test(mark)) this.#keepLook(mark);
  }
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

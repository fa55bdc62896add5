import type { Block, Cell } from "./block.ts";
import { type ListMarker, listMarkerOf } from "./list-marker.ts";

type Open = { family: string; rank: number };

const SHORT_TITLE = 60;
// A line that ends like this is not finished: what follows without a sign of its own belongs to it.
const UNFINISHED =
  /(?:[,(·‧、]|[을를및]|또는|[하되있없]는|[가-힣]된|위한|대한|관한|[하되이]고|[하되이으]며|[하되이]거나|하여|되어|으로|에서|에게)$/u;
const PAGE_NUMBER = /^[-–—]\s*(\d{1,4})\s*[-–—]$/u;
const WHOLE_IN_BRACKETS =
  /^(?:<[^<>]{2,50}>|〈[^〉]{2,50}〉|≪[^≫]{2,50}≫|《[^》]{2,50}》|\[[^\]]{2,50}\]|【[^】]{2,50}】|- \D{2,30} -)$/u;
const SECTION_NUMBER = /^(?:\d{1,2}|[Ⅰ-Ⅻ])$/u;

/**
 * Collects the blocks of a document line by line: finds the list signs, gives items their level, joins what a page has cut in
 * two, and counts pages. Lines without a letter or a number (arrows between boxes) are left out.
 */
export class BlockList {
  readonly #blocks: Block[] = [];
  readonly #open: Open[] = [];
  readonly #letters = new Map<string, number>();
  #page: number | undefined;
  #firstOfPage = 0;
  /** The format tells pages, so printed numbers count nothing. */
  #isPaged = false;
  /** A sign that stood alone on its line, or the number of a section in a box: the words come with the next line. */
  #waiting = "";
  #isSectionNext = false;
  #mayContinue = false;

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** A heading that the format marks as one. With the sign of an item and the length of a sentence it is an item in large type. */
  heading(level: number, words: string): void {
    const text = oneLine(words);
    if (!hasWords(text) || this.#isPageNumber(text)) return;
    const marker = listMarkerOf(text, this.#letters);
    if (marker && /[\u{e000}-\u{f8ff}]/u.test(marker.marker)) {
      this.#heading(level, marker.text);
      return;
    }
    const isItem =
      marker !== null &&
      (typeof marker.rank === "number" && marker.rank <= 3
        ? /[:：]\s*\S/u.test(marker.text) || marker.text.length > SHORT_TITLE
        : true);
    if (isItem) this.#marked(marker);
    else this.#heading(level, text);
  }

  /** A line as printed: an item where it begins with a list sign, otherwise a paragraph or the rest of the line before. */
  line(words: string): void {
    const text = oneLine(`${this.#waiting} ${oneLine(words)}`);
    if (text === "" || this.#isPageNumber(text)) return;
    const marker = listMarkerOf(text, this.#letters);
    this.#waiting = "";
    if (marker?.text === "" && marker.rank !== "note") this.#waiting = text;
    else if (this.#isSectionNext && hasWords(text) && text.length <= SHORT_TITLE && marker === null)
      this.#heading(2, text);
    else if (marker?.rank === 0 && text.length <= SHORT_TITLE) this.#heading(1, text);
    else if (WHOLE_IN_BRACKETS.test(text)) this.#heading(6, text);
    else if (marker && hasWords(marker.text)) this.#marked(marker);
    else if (hasWords(text)) this.#paragraph(text);
  }

  /** An item that the format marks as one; a sign that is printed as well decides. */
  item(level: number, words: string): void {
    const text = oneLine(words);
    if (!hasWords(text)) return;
    if (listMarkerOf(text, new Map(this.#letters))) this.line(text);
    else this.#add({ kind: "item", level, marker: "", text, place: this.#place() });
  }

  /** A table; one with a single column is a frame around text, and its lines are read as such. */
  table(rows: readonly (readonly Cell[])[]): void {
    const filled = rows.filter((row) => row.length > 0);
    const cells = filled.flat();
    if (!cells.some((cell) => hasWords(cell.text))) return;
    if (filled.every((row) => row.length === 1)) this.#frame(cells.map((cell) => cell.text).join("\n"));
    else this.#add({ kind: "table", rows: filled, place: this.#place() });
  }

  /** What follows stands on this page, counted from 1. */
  page(number: number): void {
    this.#isPaged = true;
    this.#page = number;
  }

  #frame(text: string): void {
    if (SECTION_NUMBER.test(text.trim())) this.#isSectionNext = true;
    else {
      this.#mayContinue = false;
      for (const line of text.split("\n")) this.line(line);
      this.#mayContinue = false;
    }
  }

  #heading(level: number, text: string): void {
    this.#open.length = 0;
    this.#letters.clear();
    this.#add({ kind: "heading", level: Math.min(Math.max(level, 1), 6), text, place: this.#place() });
  }

  #marked(marker: ListMarker): void {
    const level = this.#levelOf(marker);
    this.#add({ kind: "item", level, marker: marker.marker, text: marker.text, place: this.#place() });
    this.#mayContinue = true;
  }

  #levelOf({ family, rank }: ListMarker): number {
    if (rank === "note") return this.#open.length + 1;
    const known = this.#open.findIndex((open) => open.family === family);
    if (known >= 0) this.#open.length = known + 1;
    else {
      const own = rank === "nested" ? (this.#open.at(-1)?.rank ?? 0) : rank;
      while (rank !== "nested" && (this.#open.at(-1)?.rank ?? -1) > rank) this.#open.pop();
      this.#open.push({ family, rank: own });
    }
    return this.#open.length;
  }

  #paragraph(text: string): void {
    const last = this.#blocks.at(-1);
    if (
      this.#mayContinue &&
      last &&
      (last.kind === "paragraph" || last.kind === "item") &&
      (UNFINISHED.test(last.text) || hasOpenBracket(last.text) || text.startsWith("→"))
    )
      this.#blocks[this.#blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    else {
      this.#add({ kind: "paragraph", text, place: this.#place() });
      this.#mayContinue = true;
    }
  }

  /** '- 3 -' at the foot of a page: what came since the page before stands on it. */
  #isPageNumber(text: string): boolean {
    const number = Number(PAGE_NUMBER.exec(text)?.[1]);
    if (Number.isNaN(number)) return false;
    if (this.#isPaged || number < (this.#page ?? 1)) return true;
    for (let index = this.#firstOfPage; index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      if (block) this.#blocks[index] = { ...block, place: { ...block.place, page: number } };
    }
    this.#page = number + 1;
    this.#firstOfPage = this.#blocks.length;
    return true;
  }

  #place(): Block["place"] {
    const block = this.#blocks.length;
    return this.#page === undefined ? { block } : { block, page: this.#page };
  }

  #add(block: Block): void {
    this.#blocks.push(block);
    this.#mayContinue = false;
    this.#isSectionNext = false;
  }
}

/** White space of any kind as one space, invisible characters gone, letters composed. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, "")
    .replace(/[\s\p{Cc}\u3164\u115f\u1160]+/gu, " ")
    .trim();
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")") && text.length - text.lastIndexOf("(") < 200;
}
